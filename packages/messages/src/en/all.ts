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

/**
 * The rooms of the program in English. `doors` names the link to each room in a circle's menu and at the desk. `words`
 * loads a room's words when a page first needs them. `refusals` words the rooms' refusals. Another language is a folder
 * with the same three lists.
 */
export const doors = {
  respond: 'Respond',
  write: 'Write a voice',
  mine: 'My voices',
  result: 'What is held in common',
  drafting: 'Draft together',
  gathering: 'The gathering',
  purpose: 'Purpose',
  story: 'Stories',
  log: 'What was hidden or joined',
  keep: 'Keep my place',
  clear: 'Clear this device',
  circle: 'The circle',
  gatherings: 'Gathering',
  voices: 'Voices',
  studio: 'Studio',
  ways: 'Ways in',
} as const;

export const words = {
  back: async () => (await import('./back/back.ts')).back,
  member: async () => (await import('./member/index.ts')).member,
  desk: async () => (await import('./desk/index.ts')).desk,
  documents: async () => (await import('./documents.ts')).documents,
  drafting: async () => (await import('./drafting/studio.ts')).studio,
  gathering: async () => (await import('./gathering/index.ts')).gathering,
  log: async () => (await import('./log/log.ts')).log,
  picture: async () => (await import('./picture/opinions.ts')).opinions,
  place: async () => (await import('./place/place.ts')).place,
  purpose: async () => (await import('./purpose/index.ts')).purpose,
  purposeDesk: async () => (await import('./purpose/convening.ts')).convening,
  purposeRead: async () => (await import('./purpose/reading.ts')).reading,
  result: async () => (await import('./result/result.ts')).result,
  start: async () => (await import('./start/first.ts')).first,
  story: async () => (await import('./story/story.ts')).story,
  tablet: async () => (await import('./tablet/tablet.ts')).tablet,
  voice: async () => (await import('./voice/mine.ts')).mine,
};

/** The words of every refusal in English: one line a room. */
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
