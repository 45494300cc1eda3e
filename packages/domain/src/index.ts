import type { BallotRefusals } from './ballot/ballot-refusals.ts';
import type { CircleRefusals } from './circle/circle-refusals.ts';
import type { ConsentRefusals } from './consent/consent-refusals.ts';
import type { DraftingRefusals } from './drafting/drafting-refusals.ts';
import type { GatheringRefusals } from './gathering/gathering-refusals.ts';
import type { PurposeRefusals } from './purpose/purpose-refusals.ts';
import type { RosterRefusals } from './gathering/roster-refusals.ts';
import type { RoundRefusals } from './round/round-refusals.ts';
import type { SightingRefusals } from './sighting/sighting-refusals.ts';
import type { StoryRefusals } from './story/story-refusals.ts';
import type { TextRefusals } from './text-refusals.ts';
import type { VoiceRefusals } from './voice/voice-refusals.ts';

export * from './refusal.ts';
export * from './refusal-values.ts';
export * from './text-refusals.ts';
export * from './text.ts';
export * from './ballot/ballot.ts';
export * from './ballot/ballot-rules.ts';
export * from './ballot/device-key.ts';
export * from './circle/change-circle.ts';
export * from './circle/circle.ts';
export * from './circle/code.ts';
export { CODE_WORDS } from './circle/code-words.ts';
export {
  changeAffected,
  type CircleDraft,
  createCircle,
  faultAsRefusal,
  FRAME_LIMIT,
  isDate,
  LEAST_POSITIONS,
  MOST_AFFECTED,
  MOST_POSITIONS,
  NAME_LIMIT,
  POSITION_LIMIT,
  QUESTION_LIMIT,
} from './circle/create-circle.ts';
export * from './circle/disagreement-rule.ts';
export * from './circle/place-code.ts';
export * from './circle/small-positions.ts';
export * from './round/round.ts';
export * from './round/round-rules.ts';
export * from './story/story.ts';
export * from './story/story-rules.ts';
export * from './voice/hide-or-merge.ts';
export * from './voice/hide-or-merge-rules.ts';
export * from './voice/imported-number.ts';
export * from './voice/near-voices.ts';
export * from './voice/quote-own-words.ts';
export * from './voice/voice.ts';
export * from './voice/voice-rules.ts';
export * from './consent/consent.ts';
export * from './consent/decide.ts';
export * from './consent/give-consent.ts';
export * from './consent/private-words.ts';
export * from './consent/owed-answers.ts';
export * from './consent/words-shown.ts';
export * from './purpose/purpose.ts';
export * from './purpose/public-choice.ts';
export * from './purpose/purpose-rules.ts';
export * from './drafting/drafting.ts';
export * from './drafting/drafting-rules.ts';
export * from './drafting/sharing-positions.ts';
export * from './drafting/suggestion-rules.ts';
export * from './purpose/review.ts';
export * from './sighting/sighting.ts';
export * from './sighting/sighting-rules.ts';
export * from './gathering/clock.ts';
export * from './gathering/deal-voices.ts';
export * from './gathering/gathering.ts';
export * from './gathering/joining.ts';
export * from './gathering/plan-gathering.ts';
export * from './gathering/roster.ts';
export * from './gathering/run-gathering.ts';
export * from './gathering/step-record.ts';
export * from './gathering/templates.ts';
export * from './ballot/ballot-refusals.ts';
export * from './circle/circle-refusals.ts';
export * from './consent/consent-refusals.ts';
export * from './drafting/drafting-refusals.ts';
export * from './gathering/gathering-refusals.ts';
export * from './purpose/purpose-refusals.ts';
export * from './gathering/roster-refusals.ts';
export * from './round/round-refusals.ts';
export * from './sighting/sighting-refusals.ts';
export * from './story/story-refusals.ts';
export * from './voice/voice-refusals.ts';

/** Every reason for which the domain refuses, with the values that its words need: one line a concept. */
export type DomainRefusals = BallotRefusals &
  CircleRefusals &
  ConsentRefusals &
  DraftingRefusals &
  GatheringRefusals &
  PurposeRefusals &
  RosterRefusals &
  RoundRefusals &
  SightingRefusals &
  StoryRefusals &
  TextRefusals &
  VoiceRefusals;

/** The things of which a device has one, or one for each text or day: it has a key for each. */
type SingleStore = 'roll' | 'ballot' | 'consent' | 'sighting';
/** The things that people write and that a device counts, with a fresh key for each: one word a concept. */
export type ItemStore = 'voice' | 'story' | 'suggestion';
/** The things for which a device has a separate key. */
export type DeviceStore = SingleStore | ItemStore;
