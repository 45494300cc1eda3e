import type { DomainRefusals } from '@throughline/domain';
import type { BallotDoorRefusals } from './ballot.ts';
import type { CircleDoorRefusals } from './circle.ts';
import type { ConsentDoorRefusals } from './consent.ts';
import type { ConvenerDoorRefusals } from './convener.ts';
import type { DoorRefusals } from './door.ts';
import type { DraftingDoorRefusals } from './drafting.ts';
import type { ExportDoorRefusals } from './export.ts';
import type { GatheringDoorRefusals } from './gathering.ts';
import type { JoinDoorRefusals } from './join.ts';
import type { PurposeDoorRefusals } from './purpose.ts';
import type { ResultDoorRefusals } from './result.ts';
import type { RosterDoorRefusals } from './roster.ts';
import type { SightingDoorRefusals } from './sighting.ts';
import type { StoryDoorRefusals } from './story.ts';
import type { SuggestionDoorRefusals } from './suggestion.ts';
import type { VoiceDoorRefusals } from './voice.ts';

/** Every reason that a reply may give, with its values: the domain's, and one line for each room that has some of its own. */
export type Refusals = DomainRefusals &
  BallotDoorRefusals &
  CircleDoorRefusals &
  ConsentDoorRefusals &
  ConvenerDoorRefusals &
  DoorRefusals &
  DraftingDoorRefusals &
  ExportDoorRefusals &
  GatheringDoorRefusals &
  JoinDoorRefusals &
  PurposeDoorRefusals &
  ResultDoorRefusals &
  RosterDoorRefusals &
  SightingDoorRefusals &
  StoryDoorRefusals &
  SuggestionDoorRefusals &
  VoiceDoorRefusals;
