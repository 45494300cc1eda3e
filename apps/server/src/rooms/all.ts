import type { ALL_ENDPOINTS } from '@throughline/protocol';
import { houseHandlers } from '../kernel/http/house-routes.ts';
import type { Parts } from '../kernel/http/parts.ts';
import type { Handlers } from '../kernel/http/serve.ts';
import { ballotHandlers } from './ballot/routes.ts';
import { circleHandlers } from './circle/routes.ts';
import { consentHandlers } from './consent/routes.ts';
import { convenerHandlers } from './convener/routes.ts';
import { draftingHandlers } from './drafting/routes.ts';
import { exportHandlers } from './export/routes.ts';
import { gatheringHandlers } from './gathering/routes.ts';
import { joinHandlers } from './join/routes.ts';
import { liveHandlers } from './live/routes.ts';
import { logHandlers } from './log/routes.ts';
import { pictureHandlers } from './picture/routes.ts';
import { purposeHandlers } from './purpose/routes.ts';
import { resultHandlers } from './result/routes.ts';
import { rosterHandlers } from './roster/routes.ts';
import { roundHandlers } from './round/routes.ts';
import { sightingHandlers } from './sighting/routes.ts';
import { storyHandlers } from './story/routes.ts';
import { suggestionHandlers } from './suggestion/routes.ts';
import { voiceHandlers } from './voice/routes.ts';

/** What each room does at its endpoints, a line a room. */
export const ROOMS: {
  readonly [R in keyof typeof ALL_ENDPOINTS]: (parts: Parts) => Handlers<(typeof ALL_ENDPOINTS)[R]>;
} = {
  ballot: ballotHandlers,
  circle: circleHandlers,
  consent: consentHandlers,
  convener: convenerHandlers,
  drafting: draftingHandlers,
  export: exportHandlers,
  gathering: gatheringHandlers,
  join: joinHandlers,
  live: liveHandlers,
  log: logHandlers,
  picture: pictureHandlers,
  purpose: purposeHandlers,
  result: resultHandlers,
  roster: rosterHandlers,
  round: roundHandlers,
  sighting: sightingHandlers,
  story: storyHandlers,
  suggestion: suggestionHandlers,
  voice: voiceHandlers,
  house: houseHandlers,
};
