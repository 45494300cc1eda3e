import type { DomainRefusals } from '@throughline/domain';
import type { Endpoints } from './endpoint.ts';
import { ballotEndpoints, ballotPages, takingPartNow } from './ballot.ts';
import { circleNow, circlePages } from './circle.ts';
import { circleEndpoints } from './circle-endpoints.ts';
import { consentPages } from './consent.ts';
import { consentEndpoints } from './consent-endpoints.ts';
import { convenerPages } from './convener.ts';
import { convenerEndpoints } from './convener-endpoints.ts';
import { draftingNow, draftingPages } from './drafting.ts';
import { draftingEndpoints } from './drafting-endpoints.ts';
import { exportEndpoints } from './export.ts';
import { gatheringNow, gatheringPages } from './gathering.ts';
import { gatheringEndpoints } from './gathering-endpoints.ts';
import { houseEndpoints } from './house.ts';
import { joinEndpoints, joinPages } from './join.ts';
import { logNow, logPages } from './log.ts';
import { logEndpoints } from './log-endpoints.ts';
import { pictureEndpoints, pictureNow } from './picture.ts';
import { purposeNow, purposePages } from './purpose.ts';
import { purposeEndpoints } from './purpose-endpoints.ts';
import { resultEndpoints, resultNow, resultPages } from './result.ts';
import { rosterPages } from './roster.ts';
import { rosterEndpoints } from './roster-endpoints.ts';
import { roundNow } from './round.ts';
import { roundEndpoints } from './round-endpoints.ts';
import { sightingEndpoints, sightingPages } from './sighting.ts';
import { startPages } from './start.ts';
import { storyEndpoints, storyPages } from './story.ts';
import { suggestionEndpoints } from './suggestion.ts';
import { tabletPages } from './tablet.ts';
import { voicePages, voicesNow } from './voice.ts';
import { voiceEndpoints } from './voice-endpoints.ts';
import { wallPages } from './wall.ts';
import type { BallotDoorRefusals } from './refusals/ballot.ts';
import type { CircleDoorRefusals } from './refusals/circle.ts';
import type { ConsentDoorRefusals } from './refusals/consent.ts';
import type { ConvenerDoorRefusals } from './refusals/convener.ts';
import type { DoorRefusals } from './refusals/door.ts';
import type { DraftingDoorRefusals } from './refusals/drafting.ts';
import type { ExportDoorRefusals } from './refusals/export.ts';
import type { GatheringDoorRefusals } from './refusals/gathering.ts';
import type { JoinDoorRefusals } from './refusals/join.ts';
import type { PurposeDoorRefusals } from './refusals/purpose.ts';
import type { ResultDoorRefusals } from './refusals/result.ts';
import type { RosterDoorRefusals } from './refusals/roster.ts';
import type { SightingDoorRefusals } from './refusals/sighting.ts';
import type { StoryDoorRefusals } from './refusals/story.ts';
import type { SuggestionDoorRefusals } from './refusals/suggestion.ts';
import type { VoiceDoorRefusals } from './refusals/voice.ts';

export * from './ballot.ts';
export * from './circle.ts';
export * from './circle-desk.ts';
export * from './circle-endpoints.ts';
export * from './consent.ts';
export * from './consent-desk.ts';
export * from './consent-endpoints.ts';
export * from './convener.ts';
export * from './convener-desk.ts';
export * from './convener-endpoints.ts';
export * from './drafting.ts';
export * from './drafting-desk.ts';
export * from './drafting-endpoints.ts';
export * from './export.ts';
export * from './gathering.ts';
export * from './gathering-desk.ts';
export * from './gathering-endpoints.ts';
export * from './house.ts';
export * from './join.ts';
export * from './log.ts';
export * from './log-desk.ts';
export * from './log-endpoints.ts';
export * from './picture.ts';
export * from './purpose.ts';
export * from './purpose-desk.ts';
export * from './purpose-endpoints.ts';
export * from './result.ts';
export * from './roster.ts';
export * from './roster-desk.ts';
export * from './roster-endpoints.ts';
export * from './round.ts';
export * from './round-desk.ts';
export * from './round-endpoints.ts';
export * from './sighting.ts';
export * from './start.ts';
export * from './story.ts';
export * from './suggestion.ts';
export * from './tablet.ts';
export * from './voice.ts';
export * from './voice-desk.ts';
export * from './voice-endpoints.ts';
export * from './wall.ts';
export type * from './refusals/ballot.ts';
export type * from './refusals/circle.ts';
export type * from './refusals/consent.ts';
export type * from './refusals/convener.ts';
export type * from './refusals/door.ts';
export type * from './refusals/drafting.ts';
export type * from './refusals/export.ts';
export type * from './refusals/gathering.ts';
export type * from './refusals/join.ts';
export type * from './refusals/purpose.ts';
export type * from './refusals/result.ts';
export type * from './refusals/roster.ts';
export type * from './refusals/sighting.ts';
export type * from './refusals/story.ts';
export type * from './refusals/suggestion.ts';
export type * from './refusals/voice.ts';

/** The endpoints of each room, a line a room. */
export const ROOM_ENDPOINTS = {
  ballot: ballotEndpoints,
  circle: circleEndpoints,
  consent: consentEndpoints,
  convener: convenerEndpoints,
  drafting: draftingEndpoints,
  export: exportEndpoints,
  gathering: gatheringEndpoints,
  house: houseEndpoints,
  join: joinEndpoints,
  log: logEndpoints,
  picture: pictureEndpoints,
  purpose: purposeEndpoints,
  result: resultEndpoints,
  roster: rosterEndpoints,
  round: roundEndpoints,
  sighting: sightingEndpoints,
  story: storyEndpoints,
  suggestion: suggestionEndpoints,
  voice: voiceEndpoints,
} as const satisfies Readonly<Record<string, Endpoints>>;

/** Each room's share of the live snapshot, in the order in which it is sent. */
export const SHOWN = {
  round: roundNow,
  voices: voicesNow,
  takingPart: takingPartNow,
  result: resultNow,
  picture: pictureNow,
  log: logNow,
  circle: circleNow,
  drafting: draftingNow,
  purpose: purposeNow,
  gathering: gatheringNow,
} as const;

/**
 * The address patterns of all pages of the web app, by room; `:name` stands for one path segment. The web shows exactly
 * these pages and the server answers exactly these. A new page is one line in its room's file.
 */
export const PAGES = {
  start: startPages,
  join: joinPages,
  ballot: ballotPages,
  voice: voicePages,
  result: resultPages,
  drafting: draftingPages,
  gathering: gatheringPages,
  purpose: purposePages,
  consent: consentPages,
  sighting: sightingPages,
  story: storyPages,
  log: logPages,
  roster: rosterPages,
  circle: circlePages,
  convener: convenerPages,
  tablet: tabletPages,
  wall: wallPages,
} as const;

/** Every reason that a reply may give, with its values: the domain's, and the server's own, one line a room. */
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
