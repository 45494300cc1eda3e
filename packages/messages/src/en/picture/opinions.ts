import { numberWord } from '../result/result.ts';

/** The opinion picture: which answers are alike, without who gave them. */
export const opinions = {
  heading: 'Are there camps?',
  notEnough:
    'Too few answers for a picture of opinions: it takes at least 20 people with 7 answers each, on at least 7 voices.',
  oneField: 'No camps: opinions here are one shared field.',
  groups: (count: number) => `${numberWord(count)} groups answer alike within themselves.`,
  groupsMore: 'What each holds more than the rest stands below.',
  hint: 'Fewer than 80 people are placed: take these groups as a hint.',
  underWay: 'The picture of opinions is being worked out. It appears here by itself.',
  none: 'There is no picture of opinions yet. It is made once, when a round closes.',
  offline: 'No connection. The picture of opinions is fetched when you are back.',
  ofRound: (round: number) => `Made when round ${round} closed. Too little has changed since for another.`,
  ofRoundBefore: (round: number) => `Made when round ${round} closed. The next one is made when this round closes.`,
  group: (letter: string) => `Group ${letter}`,
  key: 'How to read it',
  nearness: 'Areas that lie near each other answered alike. Left, right, up and down mean nothing.',
  heavier: 'The heavier an area, the more people:',
  bands: ['5 to 9 people', '10 to 19 people', '20 people or more'],
  patterns: ['plain', 'level lines', 'upright lines', 'dots', 'crosses'],
  patternOf: (letter: string, pattern: string) => `${letter}: ${pattern}`,
  position: 'Five or more in an area speak as this:',
  leftOut: 'Some people lie where fewer than five do. They are not drawn.',
  caption: 'What each group holds more than the rest',
  captionField: 'How many people lie in an area',
  columns: {
    group: 'Group',
    size: 'How many',
    holds: 'Holds more than the rest',
    people: 'People in an area',
    areas: 'Areas',
  },
  atLeast: (count: number) => `${count} or more`,
  few: 'fewer than five',
  agrees: 'Agrees:',
  disagrees: 'Disagrees:',
  holdsNothing: 'Nothing we can be sure of.',
  notDrawn: 'not drawn: too spread out',
  how: 'How this picture is worked out',
  howPlaced: (placed: string) =>
    `${placed} people gave enough answers to be placed. Whoever gave fewer than 7 is not placed. The more alike two people answered, the nearer they lie. Who they are, and which position they speak from, plays no part in that.`,
  howField:
    'Answers hang together no more than they would by chance, where they have nothing to do with each other. So nothing is drawn.',
  howShown: (explained: number, byChance: number) =>
    `Two directions explain ${explained} of every 100 parts of the differences between people’s answers. Where answers have nothing to do with each other, chance alone explains up to ${byChance}. That is more than chance, so the areas are drawn.`,
  howGroups:
    'Groups are told only where the same groups come back when the same people are drawn again by lot, 100 times over. A group cut out of one long field is possible: look whether there is a gap between the areas.',
  howOneField: 'No groups came back when the same people were drawn again by lot, 100 times over. So none are told.',
  howHardly: 'Groups like these become dependable from about 80 people. Here there are fewer: take them as a hint.',
  howFairly: 'Groups like these become dependable from about 80 people. Here there are at least as many.',
  howKept:
    'An area with fewer than five people is left empty. A position of which fewer than five answered is in no picture. It is made once, when a round closes, and again only when at least three people have changed the result.',
  howOpenData: 'An area with fewer than five people is left empty.',
} as const;
