import './gathering.css';
import type { StepKind } from '@throughline/domain';
import type { CircleView, Now, ShownCount } from '@throughline/protocol';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { StepClock } from './step-clock.tsx';
import type { WallProps } from '../../kernel/room.ts';
import { useGathering } from './use-gathering.ts';
import { RoundCount } from '../round/round-count.tsx';
import { Said } from '../../parts/said.tsx';

/** The line above the wall's view: the step and its clock, readable from the back row. */
export const WallStepLine = ({ step, place, data, circle }: WallProps & { readonly step: StepKind }) => {
  const { clock, steps } = usePack('gathering');
  // the live snapshot names the current step; the rest of the gathering may arrive a moment later
  const seen = useGathering(circle.id, place.pass, data.now);
  const gathering = seen?.reply.gathering ?? null;
  const running = gathering?.state === 'running' ? gathering : null;
  return (
    <p className="wall-step">
      <strong>{steps[step].name}</strong>
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

type Shown = {
  readonly kind: StepKind;
  readonly circle: CircleView;
  readonly now: Now | null;
  readonly connected: boolean;
};

/** The wall's view in each kind of step. The common ground has its own pages. */
export const WallStep = ({ step, circle, data: { now, connected } }: WallProps) => {
  if (step === null) return null;
  const shown = { kind: step, circle, now, connected };
  switch (step) {
    case 'respond':
      return <RoundCount circle={circle} now={now} connected={connected} />;
    case 'voices':
      return <Writing {...shown} />;
    case 'close':
      return <WhatNext {...shown} />;
    default:
      return <Question {...shown} />;
  }
};

/** The question, as large as it fits, and what happens in this step. */
const Question = ({ kind, circle, now, connected }: Shown) => {
  const { steps } = usePack('gathering');
  const { app } = useWords();
  return (
    <div className="wall-open">
      <h1 className="words wall-question" lang={circle.language} dir="auto">
        {circle.question}
      </h1>
      <p className="wall-line wall-foot">{steps[kind].what}</p>
      <Said className="wall-small">{connected || now === null ? '' : app.offline}</Said>
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
        <Said pace={10_000} className="wall-number figures">
          {phone.wallWriting(now.voices.asked)} <span>{told(now.takingPart.joined)}</span>
        </Said>
      )}
      <Said className="wall-small">{connected || now === null ? '' : app.offline}</Said>
    </div>
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
