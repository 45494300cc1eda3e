import { shownCount } from '@throughline/disclosure';
import { type Gathering, latestRound, stepOf, type StepRecord } from '@throughline/domain';
import type { Clock } from '../../kernel/clock.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { heldInOrder } from './held-in-order.ts';
import { DraftingMemory } from '../drafting/memory.ts';
import { ResultMemory } from '../result/memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';
import { BallotMemory } from '../ballot/memory.ts';

/** What has come of the current step, at the moment it is left; null when there is none. */
export const recordStep = (loaded: LoadedCircle, gathering: Gathering, clock: Clock): StepRecord | null => {
  const step = stepOf(gathering);
  if (step === null) return null;
  const { answers } = loaded.of(BallotMemory);
  return {
    gathering: gathering.id,
    turn: gathering.turn,
    step,
    on: clock.today(),
    minutes:
      gathering.mode === 'live' && gathering.since !== null
        ? Math.max(0, Math.round((clock.now() - Date.parse(gathering.since)) / 60_000))
        : null,
    joined: shownCount(answers.people),
    answered: shownCount(answers.heard),
    voices: loaded.of(VoiceMemory).askedCount,
    round: latestRound(loaded.of(RoundMemory).all)?.number ?? null,
    held: step.kind === 'common-ground' ? heldInOrder(loaded.of(ResultMemory).open?.voices ?? []) : [],
    drafts: step.kind === 'draft' ? loaded.of(DraftingMemory).drafts.map(({ name, parts }) => ({ name, parts })) : [],
    version: step.kind === 'consent' ? versionOf(loaded, gathering) : null,
  };
};

/**
 * The number of the version that is asked now, or of the last one decided since the gathering began; null when there is
 * neither.
 */
const versionOf = (loaded: LoadedCircle, { beganOn }: Gathering): number | null =>
  loaded.of(PurposeMemory).asked?.number ??
  loaded.of(PurposeMemory).versions.findLast(({ decision }) => decision !== null && decision.on >= (beganOn ?? ''))
    ?.number ??
  null;
