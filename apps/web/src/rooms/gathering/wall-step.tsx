import './gathering.css';
import type { StepKind } from '@throughline/domain';
import type { CircleView, Now, ShownCount } from '@throughline/protocol';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { StepClock } from './step-clock.tsx';
import type { SeenGathering } from './use-gathering.ts';
import { WallCount } from '../round/wall-count.tsx';

/** Above whatever a step shows: which step it is and its clock, read from the back row, moving nobody. */
export const WallStepLine = ({ kind, seen }: { readonly kind: StepKind; readonly seen: SeenGathering | null }) => {
  const { clock, steps } = usePack('gathering');
  const gathering = seen?.reply.gathering ?? null;
  const running = gathering?.state === 'running' ? gathering : null;
  return (
    <p className="wall-step">
      <strong>{steps[kind].name}</strong>
      {running === null ? null : (
        <>
          <span className="soft">{clock.step(running.at + 1, running.steps.length)}</span>
          <span className="wall-clock">
            <StepClock gathering={running} ahead={seen?.ahead ?? 0} />
          </span>
        </>
      )}
    </p>
  );
};

export type WallView = 'drafts' | 'consent' | 'purpose' | 'round' | 'step';

/** Which of its views the wall shows: that of the step that is on or, where no gathering runs, what is open. */
export const wallView = (kind: StepKind | null, now: Pick<Now, 'drafting' | 'purpose' | 'round'> | null): WallView => {
  const asked = (now?.purpose.asked ?? null) !== null;
  const stands = (now?.purpose.standing ?? null) !== null;
  if (kind === null) {
    if (now?.drafting.open === true) return 'drafts';
    if (asked) return 'consent';
    return stands && now?.round?.state !== 'open' ? 'purpose' : 'round';
  }
  if (kind === 'consent') return asked ? 'consent' : stands ? 'purpose' : 'step';
  if (kind === 'close' && stands) return 'purpose';
  return kind === 'draft' ? 'drafts' : kind === 'common-ground' ? 'round' : 'step';
};

type Shown = {
  readonly kind: StepKind;
  readonly circle: CircleView;
  readonly now: Now | null;
  readonly connected: boolean;
};

/** What the room looks at in each kind of step; the common ground has its own pages. */
export const WallStep = (shown: Shown) => {
  switch (shown.kind) {
    case 'respond':
      return <WallCount circle={shown.circle} now={shown.now} connected={shown.connected} />;
    case 'voices':
      return <Writing {...shown} />;
    case 'close':
      return <WhatNext {...shown} />;
    default:
      return <Question {...shown} />;
  }
};

/** The question, as large as it goes, and what this step is. */
const Question = ({ kind, circle, now, connected }: Shown) => {
  const { steps } = usePack('gathering');
  const { app } = useWords();
  return (
    <div className="wall-open">
      <h1 className="words wall-question" lang={circle.language} dir="auto">
        {circle.question}
      </h1>
      <p className="wall-line wall-foot">{steps[kind].what}</p>
      <p role="status" className="wall-small">
        {connected || now === null ? '' : app.offline}
      </p>
    </div>
  );
};

const Writing = (shown: Shown) => {
  const { phone } = usePack('gathering');
  const { circle, now, connected } = shown;
  const { app } = useWords();
  const told = (count: ShownCount): string =>
    count.kind === 'count'
      ? phone.wallJoined(count.count)
      : count.kind === 'heard'
        ? phone.wallSomeJoined
        : phone.wallNobody;
  return (
    <div className="wall-open">
      <h1 className="words wall-question" lang={circle.language} dir="auto">
        {circle.question}
      </h1>
      {now === null ? null : (
        <p className="wall-number figures" aria-live="polite">
          {phone.wallWriting(now.voices.asked)} <span>{told(now.takingPart.joined)}</span>
        </p>
      )}
      <p role="status" className="wall-small">
        {connected || now === null ? '' : app.offline}
      </p>
    </div>
  );
};

/** Under the purpose, when a gathering closes: what happens next, in one line. */
export const WallNextLine = ({ circle }: { readonly circle: CircleView }) => {
  const { phone } = usePack('gathering');
  return (
    <p className="wall-line">
      <strong>{phone.wallHearBack(dateWords(circle.frame.hearBackBy))}</strong> {phone.wallRecord}
    </p>
  );
};

/** The end of a gathering: by when people hear back, who decides, and where the record is. */
const WhatNext = ({ circle }: Shown) => {
  const { phone } = usePack('gathering');
  return (
    <div className="wall-open">
      <h1 className="finding">{phone.wallNext}</h1>
      <p className="wall-next-date">{phone.wallHearBack(dateWords(circle.frame.hearBackBy))}</p>
      <div className="wall-foot stack">
        <p className="wall-line">
          <strong>{phone.wallDecides}:</strong>{' '}
          <span className="words wall-frame" lang={circle.language} dir="auto">
            {circle.frame.decides}
          </span>
        </p>
        <p className="wall-line">{phone.wallRecord}</p>
      </div>
    </div>
  );
};
