import { usePack } from '../../kernel/words.tsx';
import type { DeskCircle, GatheringView, Now } from '@throughline/protocol';
import { Link } from 'wouter';
import { SayAloud } from './say-aloud.tsx';
import { StepClock } from './step-clock.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { type SeenGatherings, usePress } from './gathering-data.ts';
import { LeadSection } from './lead-section.tsx';
import { StepButtons } from './step-buttons.tsx';
import { WhoTakesPart } from './who-takes-part.tsx';

/** A running gathering on a laptop: the current step, its clock, forward and back, what to say, who is there. */
export const RunSection = ({
  id,
  desk,
  now,
  gathering,
  seen,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly now: Now | null;
  readonly gathering: GatheringView;
  readonly seen: SeenGatherings;
  readonly notify: (words: string | null) => void;
}) => {
  const { plan, clock, steps: kinds } = usePack('gathering');
  const { account } = usePack('desk');
  const { press, busy } = usePress(id, gathering, { movedOn: plan.movedOn, offline: account.offline }, notify);
  const step = gathering.steps[gathering.at];
  if (step === undefined) return null;
  const { kind } = step;
  return (
    <div className="page-and-margin">
      <div className="stack-loose">
        <div className="stack-tight">
          <p className="soft" dir="auto">
            {gathering.name}. {clock.step(gathering.at + 1, gathering.steps.length)}
          </p>
          <h1 className="step-now">{kinds[kind].name}</h1>
          <p className="step-clock">
            <StepClock gathering={gathering} ahead={seen.ahead} />
            {gathering.added === 0 ? null : <span className="soft small"> {plan.added(gathering.added)}</span>}
          </p>
          <p>{kinds[kind].what}</p>
        </div>
        <StepButtons gathering={gathering} press={press} busy={busy} />
        {kind === 'draft' ? <Link href={`/desk/${id}/studio`}>{plan.draftLink}</Link> : null}
        {kind === 'consent' ? <Link href={`/desk/${id}/purpose`}>{plan.consentLink}</Link> : null}
        {gathering.mode === 'days' ? null : (
          <section className="stack">
            <h2>{plan.aloudHeading}</h2>
            <SayAloud kind={kind} />
            <p className="small soft">{plan.aloudMore}</p>
          </section>
        )}
      </div>
      <div className="margin stack-loose">
        <div className="stack">
          <ButtonLink href={`/wall/${id}`}>{plan.openWall}</ButtonLink>
          <p>
            <Link href={`/remote/${id}`}>{plan.openRemote}</Link>
          </p>
          <p>
            <Link href={`/print/${desk.circle.id}/deal`}>{plan.deal}</Link>
          </p>
        </div>
        <hr className="line" />
        <WhoTakesPart now={now} />
        <hr className="line" />
        <LeadSection gathering={gathering} seen={seen} press={press} busy={busy} />
      </div>
    </div>
  );
};
