import type { Endpoints } from './endpoint.ts';
import { ballotEndpoints, takingPartNow } from './ballot.ts';
import { circleEndpoints, circleNow } from './circle.ts';
import { consentEndpoints } from './consent.ts';
import { convenerEndpoints } from './convener.ts';
import { draftingEndpoints, draftingNow } from './drafting.ts';
import { exportEndpoints } from './export.ts';
import { gatheringEndpoints, gatheringNow } from './gathering.ts';
import { houseEndpoints } from './house.ts';
import { joinEndpoints } from './join.ts';
import { logEndpoints, logNow } from './log.ts';
import { pictureEndpoints, pictureNow } from './picture.ts';
import { purposeEndpoints, purposeNow } from './purpose.ts';
import { resultEndpoints, resultNow } from './result.ts';
import { rosterEndpoints } from './roster.ts';
import { roundEndpoints, roundNow } from './round.ts';
import { sightingEndpoints } from './sighting.ts';
import { storyEndpoints } from './story.ts';
import { suggestionEndpoints } from './suggestion.ts';
import { voiceEndpoints, voicesNow } from './voice.ts';

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

/** The part of the live snapshot that each room says, in the order in which they travel. */
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
