import { ways } from '../pulse/look.ts';
import { agreementOf } from './agreement.ts';

/** Told answers, as `ToldAnswers` has them: `notTold` more people answered, and their answers are withheld. */
export type Answers = { readonly answers: number; readonly counts: readonly number[]; readonly notTold: number };

/** A figure given only what is told: it lies from `least` to `most`, whatever the answers not told are. */
export type Between = { readonly least: number; readonly most: number };

/** With all answers not told at the low end, and with all of them at the high end. */
export const lowest = ({ counts, notTold }: Answers): readonly number[] =>
  counts.map((count, at) => count + (at === 0 ? notTold : 0));
export const highest = ({ counts, notTold }: Answers): readonly number[] =>
  counts.map((count, at) => count + (at === counts.length - 1 ? notTold : 0));

/**
 * The middle answer: the answer of the middle person when everybody is ordered along the scale. Places in the scale,
 * from 0. There are two where the middle lies between two answers, or where the answers not told leave it open.
 * @returns null where nobody answered
 */
export const middleAnswer = (told: Answers): { readonly from: number; readonly to: number } | null => {
  if (told.answers === 0) return null;
  return {
    from: placeOf(lowest(told), Math.ceil(told.answers / 2)),
    to: placeOf(highest(told), Math.floor(told.answers / 2) + 1),
  };
};

const placeOf = (counts: readonly number[], person: number): number => {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) >= person);
};

const MOST_WAYS = 20_000;

/**
 * Van der Eijk's agreement, whatever the answers not told are; null where it is not defined or too many are not told.
 */
export const agreementBetween = (told: Answers): Between | null => {
  if (howMany(told.notTold, told.counts.length) > MOST_WAYS) return null;
  const possible = ways(told.notTold, told.counts.length).flatMap((hidden) => {
    const agreement = agreementOf(told.counts.map((count, at) => count + (hidden[at] ?? 0)));
    return agreement === null ? [] : [agreement];
  });
  return possible.length === 0 ? null : { least: Math.min(...possible), most: Math.max(...possible) };
};

const howMany = (answers: number, places: number): number => {
  let count = 1;
  for (let place = 1; place < places; place += 1) count = (count * (answers + place)) / place;
  return count;
};
