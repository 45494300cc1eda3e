import { type ReactNode, Suspense } from 'react';
import { LostCircle } from '../../kernel/not-found.tsx';
import { Page } from '../../kernel/page.tsx';
import { type Member, useRooms } from '../../kernel/room.ts';
import { useWords } from '../../kernel/words.tsx';
import { type CircleData, useCircle } from '../../device/circle-data.ts';
import { usePlace, useWaiting } from '../../device/session.ts';
import { Loading } from '../../parts/loading.tsx';
import { Said } from '../../parts/said.tsx';

/**
 * What every page inside a circle begins with: the place this device has in it, its data as they change, and the states
 * in which there is nothing to show yet. `children` is called once the circle is there.
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
            <Banners member={{ id: circle, place, data }} over={false} />
            {children({ id: circle, place, data, circle: data.circle })}
          </div>
        </>
      )}
    </Page>
  );
};

/** What the rooms say on every page of the circle at this moment. */
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

/** "Saved here, waiting": shown only while something has not got through. */
export const WaitingLine = ({ circle, connected }: { readonly circle: string; readonly connected: boolean }) => {
  const { app } = useWords();
  const { count, stuck } = useWaiting(circle);
  const words = count > 0 && (stuck || !connected) ? app.waiting(count) : !connected && stuck ? app.offline : '';
  return (
    <Said stands className="waiting-line">
      {words === '' ? null : <strong>{words}</strong>}
    </Said>
  );
};
