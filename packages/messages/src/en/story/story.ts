/** Stories of a circle. */
export const story = {
  storiesTitle: 'Stories',
  storiesMore: 'Told on the way to a voice, with no author. Shown only as their tellers chose.',
  storiesNone: 'No stories yet',
  aloud: 'May be read aloud',
} as const;
