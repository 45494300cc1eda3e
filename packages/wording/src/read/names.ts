import type { Language } from '../language.ts';
import type { Match } from './phrases.ts';
import type { Reading, Word } from './words.ts';

type Names = { readonly [list in keyof Language['names']]: ReadonlySet<string> };

export const makeNames = (names: Language['names']): Names => ({
  titles: new Set(names.titles),
  sureTitles: new Set(names.sureTitles),
  given: new Set(names.given),
  doubtful: new Set(names.doubtful),
  introductions: new Set(names.introductions),
  places: new Set(names.places),
  placeStarts: new Set(names.placeStarts),
  streets: new Set(names.streets),
  capitals: new Set(names.capitals),
});

/** Names of persons: after a title, after an introduction ("my son", "called"), or by a given name that is no place. */
export const findNames = ({ words }: Reading, names: Names): readonly Match[] => {
  const found: Match[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = nameAt(words, at, names);
    if (name === null) continue;
    found.push(name);
    at = name.last;
  }
  return found;
};

/** The most words of one name: a longer run is a list or shouting, and is not followed to its end. */
const MOST_IN_NAME = 5;

const nameAt = (words: readonly Word[], at: number, names: Names): Match | null => {
  const word = words[at] as Word;
  const next = sameSentence(words, at, at + 1);
  const isCapital = (one: Word | null): one is Word =>
    one !== null && one.capital && !names.capitals.has(one.bare) && !names.places.has(one.bare);
  const name = (first: number, last: number): Match => ({ first, last, entry: 'name' });
  const whole = (last: number): number => {
    let end = last;
    while (end < at + MOST_IN_NAME && isCapital(sameSentence(words, at, end + 1))) end += 1;
    return end;
  };
  const isPlace = (last: number): boolean => {
    const after = sameSentence(words, at, last + 1);
    const before = words[at - 1];
    return (
      (after !== null && (names.streets.has(after.bare) || (after.capital && names.places.has(after.bare)))) ||
      (before !== undefined &&
        before.sentence === word.sentence &&
        before.capital &&
        names.placeStarts.has(before.text))
    );
  };
  if (next !== null && names.sureTitles.has(word.text) && /^\p{L}/u.test(next.text) && !names.capitals.has(next.text))
    return name(at, whole(at + 1));
  if (names.titles.has(word.text) && isCapital(next)) {
    const last = whole(at + 1);
    return isPlace(last) ? null : name(at, last);
  }
  if (names.introductions.has(word.text) && isCapital(next)) {
    const last = whole(at + 1);
    return isPlace(last) ? null : name(at + 1, last);
  }
  if (!word.capital || names.placeStarts.has(word.text)) return null;
  const doubtful = names.doubtful.has(word.bare);
  if (!doubtful && !names.given.has(word.bare)) return null;
  const last = whole(at);
  if (isPlace(last)) return null;
  // a month is a person's name only where a surname follows
  if (names.capitals.has(word.bare) && last === at) return null;
  // "Grace" and "Will" begin sentences too; a second name makes them a person
  if (doubtful && last === at && word.startsSentence) return null;
  return name(at, last);
};

const sameSentence = (words: readonly Word[], at: number, other: number): Word | null => {
  const word = words[other];
  return word !== undefined && word.sentence === words[at]?.sentence ? word : null;
};
