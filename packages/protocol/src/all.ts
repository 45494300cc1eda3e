import type { Endpoints } from './endpoint.ts';
import { ballotEndpoints } from './ballot.ts';
import { circleEndpoints } from './circle.ts';
import { consentEndpoints } from './consent.ts';
import { convenerEndpoints } from './convener.ts';
import { draftingEndpoints } from './drafting.ts';
import { exportEndpoints } from './export.ts';
import { gatheringEndpoints } from './gathering.ts';
import { houseEndpoints } from './house.ts';
import { joinEndpoints } from './join.ts';
import { liveEndpoints } from './live.ts';
import { logEndpoints } from './log.ts';
import { pictureEndpoints } from './picture.ts';
import { purposeEndpoints } from './purpose.ts';
import { resultEndpoints } from './result.ts';
import { rosterEndpoints } from './roster.ts';
import { roundEndpoints } from './round.ts';
import { sightingEndpoints } from './sighting.ts';
import { storyEndpoints } from './story.ts';
import { suggestionEndpoints } from './suggestion.ts';
import { voiceEndpoints } from './voice.ts';

/** Every endpoint of the program, a line a room. The server, its guards, its tests and the OpenAPI description follow from it. */
export const ALL_ENDPOINTS = {
  ballot: ballotEndpoints,
  circle: circleEndpoints,
  consent: consentEndpoints,
  convener: convenerEndpoints,
  drafting: draftingEndpoints,
  export: exportEndpoints,
  gathering: gatheringEndpoints,
  house: houseEndpoints,
  join: joinEndpoints,
  live: liveEndpoints,
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
