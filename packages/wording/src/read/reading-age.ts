import type { Language } from '../language.ts';
import type { Reading } from './words.ts';

/** The reading age of a text in years, by the formula of its language; null for a text without words. */
export const readingAge = (
  { words, units }: Reading,
  { reading, syllables }: Pick<Language, 'reading' | 'syllables'>,
): number | null => {
  if (words.length === 0) return null;
  let letters = 0;
  let spoken = 0;
  for (const { text } of words) {
    letters += text.length;
    spoken += syllablesOf(text, syllables);
  }
  return (
    reading.constant +
    ((reading.wordsPerSentence ?? 0) * words.length) / units +
    ((reading.syllablesPerWord ?? 0) * spoken) / words.length +
    ((reading.lettersPerWord ?? 0) * letters) / words.length
  );
};

/** Runs of vowels, minus a silent ending; at least one. */
export const syllablesOf = (word: string, syllables: Language['syllables']): number => {
  const { vowels, silent, spoken, familiar, familiarSyllables } = syllables;
  if (familiar.includes(word)) return Math.min(familiarSyllables, spokenRuns(word, vowels, silent, spoken));
  return spokenRuns(word, vowels, silent, spoken);
};

const spokenRuns = (word: string, vowels: string, silent: readonly string[], spoken: readonly string[]): number => {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  let runs = 0;
  let inRun = false;
  for (const letter of plain) {
    const isVowel = vowels.includes(letter);
    if (isVowel && !inRun) runs += 1;
    inRun = isVowel;
  }
  const unspoken = silent.some((ending) => plain.endsWith(ending)) && !spoken.some((ending) => plain.endsWith(ending));
  return Math.max(1, unspoken ? runs - 1 : runs);
};
