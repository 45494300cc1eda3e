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
    const last = nameAt(words, at, names);
    if (last === null) continue;
    found.push({ first: at, last, entry: 'name' });
    at = last;
  }
  return found;
};

const nameAt = (words: readonly Word[], at: number, names: Names): number | null => {
  const word = words[at] as Word;
  const next = sameSentence(words, at, at + 1);
  const isCapital = (one: Word | null): one is Word =>
    one !== null && one.capital && !names.capitals.has(one.bare) && !names.places.has(one.bare);
  const whole = (last: number): number => {
    let end = last;
    for (let more = sameSentence(words, at, end + 1); isCapital(more); more = sameSentence(words, at, end + 1))
      end += 1;
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
    return whole(at + 1);
  if (names.titles.has(word.text) && isCapital(next)) {
    const last = whole(at + 1);
    return isPlace(last) ? null : last;
  }
  if (names.introductions.has(word.text) && isCapital(next)) {
    const last = whole(at + 1);
    return isPlace(last) ? null : last;
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
  return last;
};

const sameSentence = (words: readonly Word[], at: number, other: number): Word | null => {
  const word = words[other];
  return word !== undefined && word.sentence === words[at]?.sentence ? word : null;
};
