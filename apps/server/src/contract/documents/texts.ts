import type { DocumentWords } from '@throughline/messages';
import type { PurposeSheet } from '../../rooms/purpose/documents/purpose-sheet.ts';
import { sayPurpose } from '../../rooms/purpose/documents/said.ts';

/** Removes spaces, so that a word is found wherever a line was broken. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u200E\u200F]+/g, '');

/** Every text of a sheet: what people wrote, and what the program says about it. */
export const textsOf = (sheet: PurposeSheet, words: DocumentWords): readonly string[] => {
  const said = sayPurpose(sheet, words);
  return [
    sheet.circle,
    sheet.question,
    said.version,
    ...Object.values(sheet.parts),
    ...said.parts.map(({ name }) => name),
    ...said.sections.flatMap(({ heading, entries }) => [heading, ...entries.flat().map(({ text }) => text)]),
    ...sheet.worries,
    ...sheet.notYets.flatMap((notYet) => [notYet.words, notYet.wouldChange, notYet.answer?.because ?? '']),
    ...sheet.madeWithout.flatMap(({ name, asks }) => [name, asks?.by ?? '']),
    ...sheet.madeWith.flatMap(({ name, told }) => [name, told]),
    ...(said.unanswered === null ? [] : [said.unanswered]),
    ...said.agreed,
    said.tied,
    sheet.link,
  ].flatMap((text) => text.split('\n'));
};

/** The texts that are missing from what was read back; empty when all came out. */
export const lostFrom = (read: string, texts: readonly string[]): readonly string[] => {
  const all = squeezed(read);
  return texts.filter((text) => !all.includes(squeezed(text)));
};

/** A language that needs 40 % more room: every message of the program, made that much longer. */
export const longerWords = (words: DocumentWords): DocumentWords => lengthened(words) as DocumentWords;

const lengthened = (value: unknown): unknown => {
  if (typeof value === 'string') return longer(value);
  if (typeof value === 'function')
    return (...given: readonly unknown[]) => lengthened((value as (...given: readonly unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(lengthened);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, lengthened(own)]));
  return value;
};

export const longer = (text: string): string => {
  const more = Math.ceil(text.length * 0.4);
  return more < 2
    ? text
    : `${text} ${'lengthening of what was said '
        .repeat(Math.ceil(more / 29))
        .slice(0, more - 1)
        .trim()}`;
};

/** The sheet with every text that people wrote made 40 % longer than may be typed. */
export const longerSheet = (sheet: PurposeSheet): PurposeSheet => ({
  ...(lengthened(sheet) as PurposeSheet),
  language: sheet.language,
  date: sheet.date,
  reviewOn: sheet.reviewOn,
  link: sheet.link,
  voices: sheet.voices.map(({ part, words }) => ({ part, words: longer(words) })),
  madeWithout: sheet.madeWithout.map(({ name, asks }) => ({
    name: longer(name),
    asks: asks === null ? null : { by: longer(asks.by), on: asks.on },
  })),
  notYets: sheet.notYets.map(({ words, wouldChange, answer }) => ({
    words: longer(words),
    wouldChange: longer(wouldChange),
    answer: answer === null ? null : { ...answer, because: longer(answer.because) },
  })),
});
