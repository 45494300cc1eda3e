import type { Language } from '../language.ts';
import { listed } from './listed.ts';
import { numbers } from './numbers.ts';
import { smallWords } from './small-words.ts';
import { words } from './words.ts';

/** What every part of English shares. Lists that a kind of text does not need are empty. */
export const base = {
  tag: 'en',
  rules: words,
  vocabularies: {},
  numbers,
  numberEndings: ['k', 'm', 'bn', 'x', 'mph', 'km', 'kg', 'g', 'ml', 'hrs', 'mins'],
  dates: { months: {}, doubtful: [], seasons: {}, dayEndings: [], dayWords: {}, between: [], order: 'day-month' },
  names: {
    titles: [],
    sureTitles: [],
    given: [],
    doubtful: [],
    introductions: [],
    places: [],
    placeStarts: [],
    streets: [],
    capitals: [],
  },
  abbreviations: listed(
    'dr, mr, mrs, ms, st, e.g, i.e, eg, ie, etc, prof, cllr, rev, no, approx, inc, vs, hr, hrs, min, mins, tel, ext',
  ),
  possessives: ["'s", "'"],
  endings: listed('ations, ation, ings, ing, edly, ed, iest, ier, ies, ness, ers, er, est, es, e, s, y, ly'),
  syllables: { vowels: 'aeiouy', silent: [], spoken: [], familiar: [], familiarSyllables: 2 },
  reading: { name: 'none', constant: 0 },
  lists: { 'small-words': { words: smallWords } },
} as const satisfies Omit<Language, 'kinds'>;
