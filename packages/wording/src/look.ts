import type { Sought } from './condition.ts';
import type { Prepared } from './prepared.ts';
import { type DateMatch, findDates } from './read/dates.ts';
import { findNames } from './read/names.ts';
import { withoutOverlaps, findPhrases, type Match } from './read/phrases.ts';
import { type Reading, readWords } from './read/words.ts';

/** A text read once, with everything that was found in it; each search runs at most once. */
export type Look = {
  readonly text: string;
  readonly reading: Reading;
  readonly find: (sought: Sought) => readonly Match[];
  /** Dates by which things will be, without those that say how things were. */
  readonly dates: () => readonly DateMatch[];
};

export const lookAt = (text: string, prepared: Prepared): Look => {
  const { language, lists, isNumber } = prepared;
  const reading = readWords(text, language);
  const kept = new Map<Sought, readonly Match[]>();
  let everyDate: readonly DateMatch[] | null = null;
  const allDates = (): readonly DateMatch[] => {
    everyDate ??= findDates(
      reading,
      language,
      {
        leads: lists['date-leads'],
        baselines: lists['baseline-leads'],
        relative: lists['relative-dates'],
        past: lists['past-dates'],
      },
      isNumber,
    );
    return everyDate;
  };
  const dates = () => allDates().filter(({ baseline }) => !baseline);
  const search = (sought: Sought): readonly Match[] => {
    if (sought === 'dates') return dates();
    if (sought === 'person-names') {
      const named = findNames(reading, prepared.names);
      return named.length === 0 ? named : withoutOverlaps(named, findPhrases(reading, lists['no-persons'], isNumber));
    }
    const found = findPhrases(reading, lists[sought], isNumber);
    // the 2027 of "by March 2027" is a date, not an amount
    return sought === 'quantities' ? withoutOverlaps(found, allDates()) : found;
  };
  const find = (sought: Sought): readonly Match[] => {
    const before = kept.get(sought);
    if (before !== undefined) return before;
    const matches = search(sought);
    kept.set(sought, matches);
    return matches;
  };
  return { text, reading, find, dates };
};
