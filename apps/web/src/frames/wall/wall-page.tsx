import './wall.css';
import '../desk/desk.css';
import type { LookReply } from '@throughline/protocol';
import { lazy, Suspense, useState } from 'react';
import { LostCircle } from '../../kernel/not-found.tsx';
import { useTitle } from '../../kernel/page.tsx';
import { useLightSurface } from '../../kernel/theme.ts';
import { useWords } from '../../kernel/words.tsx';
import { useCircle } from '../../device/circle-data.ts';
import { usePlace } from '../../device/session.ts';
import { DeskWordsProvider, useDeskWords } from '../desk/desk-words.tsx';
import { Loading } from '../../parts/loading.tsx';
import { MarkKey } from '../../parts/marks.tsx';
import { Wordmark } from '../../parts/wordmark.tsx';
import { readPicture } from '../../rooms/picture/read-picture.ts';
import { usePicture } from '../../rooms/picture/use-picture.ts';
import { readRelease } from '../../rooms/result/read-release.ts';
import { useResult } from '../../rooms/result/use-result.ts';
import { WallDrafts } from '../../rooms/drafting/wall-drafts.tsx';
import { GatheringWordsProvider } from '../../rooms/gathering/gathering-words.tsx';
import { useGathering } from '../../rooms/gathering/use-gathering.ts';
import { WallCount } from '../../rooms/round/wall-count.tsx';
import { WallResult } from '../../rooms/result/wall-result.tsx';
import { WallNextLine, WallStep, WallStepLine, wallView } from '../../rooms/gathering/wall-step.tsx';

const WallConsent = lazy(async () => ({ default: (await import('../../rooms/consent/wall-consent.tsx')).WallConsent }));
const WallPurpose = lazy(async () => ({ default: (await import('../../rooms/consent/wall-consent.tsx')).WallPurpose }));

/** What a room looks at: the question and the count while a round is open, then what is held in common. Always light. */
export const WallPage = ({ circle }: { readonly circle: string }) => (
  <DeskWordsProvider>
    <GatheringWordsProvider waiting={null}>
      <Wall id={circle} />
    </GatheringWordsProvider>
  </DeskWordsProvider>
);

const Wall = ({ id }: { readonly id: string }) => {
  const { app, opinions, result } = useWords();
  const words = useDeskWords();
  const place = usePlace(id);
  const data = useCircle(id, place?.pass ?? null);
  const shown = useResult(id, place?.pass ?? null, data.now, null);
  const seen = usePicture(id, place?.pass ?? null, data.now);
  const seenGathering = useGathering(id, place?.pass ?? null, data.now);
  useTitle(words.wall.title);
  useLightSurface();
  if (place === null || data.lost) return <LostCircle />;
  if (data.circle === null) return <Loading words={app.loading} />;
  const { circle } = data.circle;
  const isOpen = data.now?.round?.state === 'open';
  const release = shown.kind === 'shown' ? shown.reply.release : null;
  const read =
    !isOpen && release !== null && data.voices !== null
      ? readRelease(release, circle, data.voices, result.whole)
      : null;
  const picture =
    read !== null && data.voices !== null && seen.kind === 'shown' && seen.reply.picture !== null
      ? readPicture(seen.reply.picture, circle, data.voices, opinions)
      : null;
  // the live snapshot says which step is on; the rest of the gathering may come a moment later
  const kind = data.now?.gathering?.kind ?? null;
  const view = wallView(kind, data.now);
  return (
    <div className="wall">
      <main id="main">
        {kind === null ? null : <WallStepLine kind={kind} seen={seenGathering} />}
        {view === 'drafts' ? (
          <WallDrafts circle={circle} pass={place.pass} now={data.now} />
        ) : view === 'step' && kind !== null ? (
          <WallStep kind={kind} circle={circle} now={data.now} connected={data.connected} />
        ) : view === 'consent' && data.now !== null ? (
          <Suspense fallback={null}>
            <WallConsent id={id} pass={place.pass} now={data.now} circle={circle} />
          </Suspense>
        ) : view === 'purpose' && data.now !== null ? (
          <Suspense fallback={null}>
            <WallPurpose id={id} pass={place.pass} now={data.now} circle={circle} />
            {kind === 'close' ? <WallNextLine circle={circle} /> : null}
          </Suspense>
        ) : read !== null ? (
          <WallResult result={read} circle={circle} picture={picture} />
        ) : (
          <WallCount circle={circle} now={data.now} connected={data.connected} />
        )}
      </main>
      <WallBand circle={circle} isResult={read !== null && view === 'round'} />
    </div>
  );
};

/** The linen band: circle, code, four words, key. */
const WallBand = ({ circle, isResult }: { readonly circle: LookReply['circle']; readonly isResult: boolean }) => {
  const words = useDeskWords().wall;
  const { result, app } = useWords();
  const [host] = useState(() => location.host);
  return (
    <aside className="wall-band">
      <Wordmark />
      <p className="words wall-circle" lang={circle.language} dir="auto">
        {circle.name}
      </p>
      {circle.example ? <p className="wall-small soft">{app.example}</p> : null}
      {circle.imported !== null ? (
        <p className="wall-small soft">{app.imported(circle.imported)}</p>
      ) : (
        <>
          <img
            src={`/api/qr/${circle.code.replaceAll(' ', '-')}.svg`}
            alt={`${words.join}: ${circle.code}`}
            className="wall-qr"
          />
          <p className="wall-small soft">
            {words.type} <strong className="host">{host}</strong>
          </p>
          <p className="wall-code">{circle.code}</p>
        </>
      )}
      {isResult ? (
        <div className="wall-key">
          <WallKey circle={circle} words={result} />
        </div>
      ) : null}
    </aside>
  );
};

const WallKey = ({
  circle,
  words,
}: {
  readonly circle: LookReply['circle'];
  readonly words: ReturnType<typeof useWords>['result'];
}) => (
  <>
    <h2>{words.keyHeading}</h2>
    <MarkKey
      words={words.fills}
      places={circle.positions.length === 0 ? [null] : circle.positions.slice(0, 3).map((_, place) => place)}
    />
  </>
);
