import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { LostCircle } from '../../kernel/not-found.tsx';
import { Page } from '../../kernel/page.tsx';
import { useWords } from '../../kernel/words.tsx';
import { type CircleData, useCircle } from '../../device/circle-data.ts';
import type { Place } from '../../device/device.ts';
import { useCameBack, usePlace, useWaiting } from '../../device/session.ts';
import { Loading } from '../../parts/loading.tsx';

/** Fetched when something came back. */
const CameBackList = lazy(async () => ({ default: (await import('./came-back.tsx')).CameBackList }));
/** Fetched only where there is a gathering: joining and answering do not wait for it. */
const StepBanner = lazy(async () => ({ default: (await import('../../rooms/gathering/step-banner.tsx')).StepBanner }));

export type Member = { readonly id: string; readonly place: Place; readonly data: CircleData };

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
          {data.now?.gathering ? (
            <Suspense fallback={null}>
              <StepBanner member={{ id: circle, place, data }} />
            </Suspense>
          ) : null}
          <div className={column}>
            <BackLine circle={circle} />
            <AskedLine circle={circle} data={data} place={place} />
            {children({ id: circle, place, data, circle: data.circle })}
          </div>
        </>
      )}
    </Page>
  );
};

/** What was not taken, said wherever its writer is; the consent page says what became of an answer itself. */
export const BackLine = ({ circle }: { readonly circle: string }) => {
  const [path] = useLocation();
  const has = useCameBack(circle).length > 0;
  return (
    <div aria-live="polite">
      {has ? (
        <Suspense fallback={null}>
          <CameBackList circle={circle} {...(path.endsWith('/consent') ? { without: 'consent' } : {})} />
        </Suspense>
      ) : null}
    </div>
  );
};

/** A text is put to consent, and this device has not answered it: said on every page of the circle, but the text's own. */
const AskedLine = ({ circle, data, place }: { circle: string; data: CircleData; place: Place }) => {
  const { respond } = useWords();
  const [path] = useLocation();
  const asked = data.now?.purpose.asked ?? null;
  if (asked === null || path.endsWith('/consent') || path.endsWith('/purpose')) return null;
  if ((place.consents?.[asked.text]?.answer ?? null) !== null) return null;
  return (
    <p className="callout kept asked-line">
      <strong>{respond.isAsked}</strong> <Link href={`/c/${circle}/consent`}>{respond.readAndAnswer}</Link>
    </p>
  );
};

/** "Saved here, waiting": shown only while something has not got through. */
export const WaitingLine = ({ circle, connected }: { readonly circle: string; readonly connected: boolean }) => {
  const { app } = useWords();
  const { count, stuck, lasts } = useWaiting(circle);
  const waits = lasts ? app.waiting(count) : app.waitingHere;
  const words = count > 0 && (stuck || !connected) ? waits : !connected && stuck ? app.offline : '';
  return (
    <p className="waiting-line" role="status">
      {words === '' ? null : <strong>{words}</strong>}
    </p>
  );
};
