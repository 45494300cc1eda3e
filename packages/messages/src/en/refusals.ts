import { ballotRefusals } from './ballot/refusals.ts';
import { circleRefusals } from './circle/refusals.ts';
import { consentRefusals } from './consent/refusals.ts';
import { convenerRefusals } from './convener/refusals.ts';
import { doorRefusals } from './door/refusals.ts';
import { draftingRefusals } from './drafting/refusals.ts';
import { exportRefusals } from './export/refusals.ts';
import { gatheringRefusals } from './gathering/refusals.ts';
import { joinRefusals } from './join/refusals.ts';
import { purposeRefusals } from './purpose/refusals.ts';
import { resultRefusals } from './result/refusals.ts';
import { rosterRefusals } from './roster/refusals.ts';
import { roundRefusals } from './round/refusals.ts';
import { sightingRefusals } from './sighting/refusals.ts';
import { storyRefusals } from './story/refusals.ts';
import { suggestionRefusals } from './suggestion/refusals.ts';
import { textRefusals } from './text/refusals.ts';
import { voiceRefusals } from './voice/refusals.ts';

/** Why something was not done, in English: one line a room. */
export const refusals = {
  ...ballotRefusals,
  ...circleRefusals,
  ...consentRefusals,
  ...convenerRefusals,
  ...doorRefusals,
  ...draftingRefusals,
  ...exportRefusals,
  ...gatheringRefusals,
  ...joinRefusals,
  ...purposeRefusals,
  ...resultRefusals,
  ...rosterRefusals,
  ...roundRefusals,
  ...sightingRefusals,
  ...storyRefusals,
  ...suggestionRefusals,
  ...textRefusals,
  ...voiceRefusals,
};
