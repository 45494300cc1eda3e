import { type PartId, PARTS } from '@throughline/domain';
import type { DocumentWords } from '@throughline/messages';
import type { Said } from '../../../kernel/documents/said.ts';
import type { AnswerGiven, PrintedNotYet, PurposeSheet } from './purpose-sheet.ts';

/**
 * One entry under a heading: a worry, a not-yet with its answer, or a group that was not heard. Its paragraphs stay
 * together when there is room.
 */
export type Entry = readonly Said[];

export type Section = {
  readonly id: 'still-open' | 'made-with' | 'made-without' | 'worries' | 'not-yets';
  readonly heading: string;
  readonly entries: readonly Entry[];
};

export type SaidPart = { readonly id: PartId; readonly name: string; readonly text: Said; readonly tied: boolean };

/** A purpose in words, as every format says it, in reading order. */
export type SaidPurpose = {
  readonly title: string;
  readonly circle: string;
  readonly version: string;
  readonly question: string;
  readonly questionLabel: string;
  /** The first five parts. The sixth, what is still open, is the first of the sections. */
  readonly parts: readonly SaidPart[];
  readonly sections: readonly Section[];
  /** How many not-yets have no answer, in words; null when all have one. */
  readonly unanswered: string | null;
  /** How many threads there are and when the review is, in words. */
  readonly tied: string;
  /** The heading above the outcome of the consent round and the rule that was agreed on before it. */
  readonly agreedHeading: string;
  readonly agreed: readonly string[];
  readonly link: string;
};

const people = (text: string): Said => ({ from: 'people', text });
const program = (text: string): Said => ({ from: 'program', text });

/** Puts a purpose into the words of one language. Not-yets without an answer come first. */
export const sayPurpose = (sheet: PurposeSheet, words: DocumentWords): SaidPurpose => {
  const tied = new Set(sheet.voices.map(({ part }) => part));
  const unanswered = sheet.notYets.filter(({ answer }) => answer === null).length;
  return {
    title: words.title(sheet.circle, sheet.version),
    circle: sheet.circle,
    version: words.version(sheet.version, sheet.date),
    question: sheet.question,
    questionLabel: words.question,
    parts: PARTS.filter((part) => part !== 'still-open').map((id) => ({
      id,
      name: words.parts[id],
      text: sheet.parts[id].trim() === '' ? program(words.emptyPart) : people(sheet.parts[id]),
      tied: tied.has(id),
    })),
    sections: sectionsOf(sheet, words),
    unanswered: unanswered === 0 ? null : words.unansweredFirst(unanswered),
    tied: `${words.threads(sheet.threads, sheet.voices.length)} ${words.review(sheet.reviewOn)}`,
    agreedHeading: words.agreed,
    agreed: [`${words.verdict} ${sheet.verdict}`, `${words.rule} ${sheet.rule}`],
    link: sheet.link,
  };
};

const sectionsOf = (sheet: PurposeSheet, words: DocumentWords): readonly Section[] => {
  const open = sheet.parts['still-open'].trim();
  return [
    {
      id: 'still-open',
      heading: words.parts['still-open'],
      entries: [[open === '' ? program(words.nothingOpen) : people(sheet.parts['still-open'])]],
    },
    {
      id: 'made-with',
      heading: words.madeWith,
      entries: orNone(
        sheet.madeWith.map(({ name, told }) => [program(`${name}: ${told}`)]),
        words.madeWithNobody,
      ),
    },
    {
      id: 'made-without',
      heading: words.madeWithout,
      entries: orNone(
        sheet.madeWithout.map(({ name, asks }) => [
          program(
            asks === null ? `${name}. ${words.toBeAskedNobody}` : `${name}, ${words.toBeAsked(asks.by, asks.on)}`,
          ),
        ]),
        words.madeWithoutNobody,
      ),
    },
    {
      id: 'worries',
      heading: words.worries,
      entries: orNone(
        [
          ...sheet.worries.map((worry) => [people(worry)]),
          ...kept(sheet.worriesKept, sheet.worries.length > 0, words.worriesKept),
        ],
        sheet.worriesKept === null ? words.notTold : words.noWorries,
      ),
    },
    {
      id: 'not-yets',
      heading: words.notYets,
      entries: orNone(
        [
          ...[...sheet.notYets]
            .sort((one, other) => Number(one.answer !== null) - Number(other.answer !== null))
            .map((notYet) => sayNotYet(notYet, words)),
          ...kept(sheet.notYetsKept, sheet.notYets.length > 0, words.notYetsKept),
        ],
        sheet.notYetsKept === null ? words.notTold : words.noNotYets,
      ),
    },
  ];
};

const orNone = (entries: readonly Entry[], none: string): readonly Entry[] =>
  entries.length === 0 ? [[program(none)]] : entries;

const kept = (n: number | null, some: boolean, say: (n: number, some: boolean) => string): readonly Entry[] =>
  n === null || n === 0 ? [] : [[program(say(n, some))]];

const sayNotYet = ({ words: own, wouldChange, answer }: PrintedNotYet, words: DocumentWords): Entry => [
  ...(own === '' ? [] : [people(own)]),
  ...(wouldChange === '' ? [] : [program(words.wouldChange), people(wouldChange)]),
  ...(answer === null
    ? [program(words.unanswered)]
    : [program(sayAnswer(answer, words)), ...(answer.because === '' ? [] : [people(answer.because)])]),
];

const sayAnswer = ({ state, by, on }: AnswerGiven, words: DocumentWords): string => words.answered[state](by, on);
