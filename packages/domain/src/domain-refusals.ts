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

/** Every reason for which the domain refuses, with the values that its words are filled with: one line a concept. */
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
