import type { Why } from '../pulse/series.ts';
import type { NoClaim } from './claims.ts';

/** Verbs for the two sides of a scale, as used after “More than half …”. */
export type SideWords = { readonly high: string; readonly low: string };

/**
 * The sentences, as data: another language is another object of this type. Numbers are passed as numbers, and words of
 * a scale as they are written in it.
 */
export type PlainWords = {
  readonly atLeast: (count: number, of: number, verb: string) => string;
  readonly notTold: (count: number) => string;
  readonly most: (count: number, of: number, verb: string) => string;
  readonly moreThanHalf: (count: number, of: number, verb: string) => string;
  readonly moreThan: (more: number, moreVerb: string, fewer: number, fewerVerb: string) => string;
  readonly asMany: (count: number, high: string, low: string) => string;
  readonly neither: (count: number, of: number) => string;
  readonly noAnswer: (count: number, of: number) => string;
  readonly middle: (answer: string) => string;
  readonly middleBetween: (low: string, high: string) => string;
  readonly close: string;
  readonly farApart: string;
  readonly why: (why: Why, least: number) => string;
  readonly changed: (direction: 'higher' | 'lower', sure: number) => string;
  readonly apart: (direction: 'higher' | 'lower', one: string, other: string, sure: number) => string;
  readonly noChange: Readonly<Record<NoClaim, string>>;
  readonly noGap: Readonly<Record<NoClaim, string>>;
  readonly pair: (matters: string, happens: string) => string;
  readonly share: (least: number, most: number, of: number) => string;
};

const hundredths = (sure: number): string =>
  sure >= 0.995 ? 'more than 99 in 100' : `${Math.floor(sure * 100)} in 100`;
const people = (count: number): string => (count === 1 ? 'One person' : `${count} people`);

export const PLAIN_ENGLISH: PlainWords = {
  atLeast: (count, of, verb) => `At least ${count} of ${of} ${verb}.`,
  notTold: (count) =>
    `How ${count === 2 ? 'the other two' : `${count} others`} answered is not told, so that nobody’s answer can be worked out.`,
  most: (count, of, verb) => `Most ${verb}: ${count} of ${of}.`,
  moreThanHalf: (count, of, verb) => `More than half ${verb}: ${count} of ${of}.`,
  moreThan: (more, moreVerb, fewer, fewerVerb) => `More ${moreVerb} than ${fewerVerb}: ${more} against ${fewer}.`,
  asMany: (count, high, low) => `As many ${high} as ${low}: ${count} each.`,
  neither: (count, of) => `More than half stand in the middle: ${count} of ${of}.`,
  noAnswer: (count, of) => `${people(count)} of ${of} gave no answer.`,
  middle: (answer) => `The middle answer is “${answer}”.`,
  middleBetween: (low, high) => `The middle answer lies between “${low}” and “${high}”.`,
  close: 'The answers lie close together.',
  farApart: 'The answers lie far apart, many at both ends.',
  why: (why, least) =>
    ({
      'too-few': `Too few to show: fewer than ${least} answered. Nothing is shown of so few, to anyone.`,
      'too-few-in-a-part': `Too few to show apart: fewer than ${least} answered in one part, or in none of the parts, so no part is shown, to anyone. All answers are counted in the whole.`,
      'told-as-a-whole':
        'Not shown by part: the whole was shown before. Parts beside it would give single answers away.',
      'not-all-parts': 'The whole is what its parts add up to, and not every part is shown for this wave.',
      'came-or-went':
        'As it was shown before: since then people came or went, and what is new could be theirs alone. Too little else has changed for sure.',
      'not-asked': 'Not asked in this wave.',
      'no-parts': 'No parts were declared before the launch.',
    })[why],
  changed: (direction, sure) =>
    `Answers moved ${direction === 'higher' ? 'up' : 'down'}; the chance that they did is ${hundredths(sure)}.`,
  apart: (direction, one, other, sure) =>
    `${other} answered ${direction} than ${one}; the chance that they stand so is ${hundredths(sure)}.`,
  noChange: {
    'not-told': 'Nothing can be said of change: too few answered.',
    'not-told-anew': 'Nothing can be said of change: what is shown is of an earlier wave.',
    'nothing-before': 'The first wave: there is nothing to set it beside.',
    'came-or-went': 'Nothing is said of change: a few people came or went since.',
    'not-sure': 'No change that is sure enough to tell.',
    'few-people': 'Fewer than twelve answered: change is told only after three waves in one direction.',
  },
  noGap: {
    'not-told': 'Nothing can be said of a gap: a part is not shown.',
    'not-told-anew': 'Nothing can be said of a gap: the parts are shown of different waves.',
    'nothing-before': 'Nothing can be said of a gap yet.',
    'came-or-went': 'Nothing is said of a gap: a few people came or went.',
    'not-sure': 'No gap that is sure enough to tell.',
    'few-people': 'Fewer than twelve answered in a part: a gap is told only after three waves in one direction.',
  },
  pair: (matters, happens) => `It matters to ${matters}; that it happens say ${happens}.`,
  share: (least, most, of) => (least === most ? `${least} of ${of}` : `at least ${least} of ${of}`),
};
