/**
 * The rooms of the program in English: what the door to each is called in a circle's menu, and its words, fetched when
 * a page first needs them. Another language is a folder with the same list.
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
