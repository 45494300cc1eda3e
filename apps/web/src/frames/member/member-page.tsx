import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { LostCircle } from '../../kernel/not-found.tsx';
import { Page } from '../../kernel/page.tsx';
import { later, type Member, useRooms } from '../../kernel/room.ts';
import { useWords } from '../../kernel/words.tsx';
import { type CircleData, useCircle } from '../../kernel/circle-data.ts';
import { useCameBack, usePlace, useWaiting } from '../../device/session.ts';
import { Loading } from '../../parts/loading.tsx';
import { Said } from '../../parts/said.tsx';

/** Loaded only when something came back. */
const CameBackList = later(() => import('./came-back.tsx'), 'CameBackList', 'back');

/**
 * The start of every page inside a circle: this device's place, the circle's data, and the states in which there is
 * nothing to show yet. `children` is called once the circle's data are there.
 */
export const MemberPage = ({
  circle,
  title,
  column = 'phone',
  header,
  children,
}: {
  readonly circle: string;
  readonly title: string;
  readonly column?: string;
  readonly header?: ReactNode;
  readonly children: (member: Member & { readonly circle: NonNullable<CircleData['circle']> }) => ReactNode;
}) => {
  const { app } = useWords();
  const place = usePlace(circle);
  const data = useCircle(circle, place?.pass ?? null);
  if (place === null || (data.lost && data.circle === null)) return <LostCircle />;
  return (
    <Page title={data.circle === null ? title : `${title}: ${data.circle.circle.name}`} header={header}>
      {data.circle === null ? (
        <Loading words={app.loading} />
      ) : (
        <>
          <Banners member={{ id: circle, place, data }} over />
          <div className={column}>
            <BackLine circle={circle} />
            <Banners member={{ id: circle, place, data }} over={false} />
            {children({ id: circle, place, data, circle: data.circle })}
          </div>
        </>
      )}
    </Page>
  );
};

/** The line about refused posts, shown on every page. The consent page says itself what became of an answer. */
export const BackLine = ({ circle }: { readonly circle: string }) => {
  const [path] = useLocation();
  if (useCameBack(circle).length === 0) return null;
  return (
    <Suspense fallback={null}>
      <CameBackList circle={circle} {...(path.endsWith('/consent') ? { without: 'consent' } : {})} />
    </Suspense>
  );
};

/** The banners that rooms show on every page of the circle now. */
const Banners = ({ member, over }: { readonly member: Member; readonly over: boolean }) => {
  const { now } = member.data;
  const banners = useRooms().flatMap(({ banner }) => banner ?? []);
  if (now === null) return null;
  return banners
    .filter((banner) => banner.over === over && banner.when(now, member.place))
    .map(({ Show }, at) => (
      <Suspense key={at} fallback={null}>
        <Show member={member} now={now} />
      </Suspense>
    ));
};

/** "Saved here, waiting": shown only while some post has not reached the server. */
export const WaitingLine = ({ circle, connected }: { readonly circle: string; readonly connected: boolean }) => {
  const { app } = useWords();
  const { count, stuck, lasts } = useWaiting(circle);
  const waits = lasts ? app.waiting(count) : app.waitingHere;
  const words = count > 0 && (stuck || !connected) ? waits : !connected && stuck ? app.offline : '';
  return (
    <Said stands className="waiting-line">
      {words === '' ? null : <strong>{words}</strong>}
    </Said>
  );
};
