import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import { english } from './en/index.ts';
import { lookAt } from './look.ts';
import { prepare } from './prepared.ts';
import { makePhrases, findPhrases } from './read/phrases.ts';
import { readingAge, syllablesOf } from './read/reading-age.ts';
import { readWords } from './read/words.ts';

const look = (text: string) => lookAt(text, prepare(english));
const found = (entries: readonly string[], text: string, unless?: readonly string[]): readonly string[] => {
  const reading = readWords(text, english);
  const list = makePhrases(unless === undefined ? { words: entries } : { words: entries, unless });
  return findPhrases(reading, list, prepare(english).isNumber).map(({ first, last }) =>
    text.slice(reading.words[first]?.from, reading.words[last]?.to),
  );
};

describe('phrases', () => {
  test('WC9 are found whatever the case, the hyphens and the apostrophes, the longest first', () => {
    expect(found(['world class', 'class'], 'World-class, first class, WORLD CLASS')).toEqual([
      'World-class',
      'class',
      'WORLD CLASS',
    ]);
    expect(found(["don't care"], "They don’t care. They don't Care.")).toEqual(['don’t care', "don't Care"]);
    expect(found(['patient'], 'the patient’s bed')).toEqual(['patient’s']);
  });

  test('WC9 know beginnings, choices, words that may be absent, numbers and gaps of three', () => {
    expect(found(['implement*'], 'implementing, implementation, impish')).toEqual(['implementing', 'implementation']);
    expect(found(['meet|hit the? target'], 'meet the target, hit target, hit a target')).toEqual([
      'meet the target',
      'hit target',
    ]);
    expect(found(['within # days'], 'within two days, within 14 days, within some days')).toEqual([
      'within two days',
      'within 14 days',
    ]);
    expect(found(['only ~ money'], 'only money, only want our dear money, only want to have our dear money')).toEqual([
      'only money',
      'only want our dear money',
    ]);
    expect(found(['the? new app'], 'new app')).toEqual(['new app']);
  });

  test('WC9 do not run over a full stop, a colon, a semicolon or a dash', () => {
    for (const mark of ['.', '?', ':', ';', ' –', '\n'])
      expect(found(['best practice'], `best${mark} practice`), mark).toEqual([]);
    expect(found(['best practice'], 'best, practice')).toEqual(['best, practice']);
    expect(found(['dr patel'], 'Dr. Patel')).toEqual(['Dr. Patel']);
  });

  test('WC9 give way to what is not meant', () => {
    expect(found(['introduce'], 'introduce ourselves, introduce an app', ['introduce ourselves'])).toEqual([
      'introduce',
    ]);
  });
});

describe('dates', () => {
  const today = '2026-11-25';
  const past = (text: string): boolean =>
    coach({ kind: 'aim', text, today }, english).some(({ rule }) => rule === 'aim-date-past');

  test.each([
    ['by 24 November 2026', true],
    ['by 25 November 2026', false],
    ['by 24/11/2026', true],
    ['by 25.11.26', false],
    ['by 2026-11-24', true],
    ['by the 3rd of March 2026', true],
    ['by March 3rd, 2027', false],
    ['by the last of October 2026', true],
    ['by October 2026', true],
    ['by November 2026', false],
    ['by 2025', true],
    ['by the end of 2026', false],
    ['by Q3 2026', true],
    ['by summer 2026', true],
    ['in 2025/26', false],
    ['in 2024/25', true],
    ['by last Easter', true],
    ['by Easter', false],
    ['within a year', false],
    ['by the end of the year', false],
    ['half as many as in 2024', false],
    ['from 12 in March 2026 to 6 by March 2027', false],
    ['a ward of 2019 memories', false],
    ['by 99/99/2020', false],
  ])('WC10 "%s" is past: %s', (text, expected) => {
    expect(past(text)).toBe(expected);
  });

  test('WC10 what says how things were is no time by which', () => {
    const rules = (text: string) => coach({ kind: 'aim', text, today }, english).map(({ rule }) => rule);
    expect(rules('Halve moves of patients compared with 2025')).toContain('aim-without-when');
    expect(rules('Halve moves of patients by June 2027, compared with 2025')).not.toContain('aim-without-when');
  });

  test('the figures of a date are no amount, and those of an amount no date', () => {
    const amounts = (text: string) =>
      look(text)
        .find('quantities')
        .map(({ first, last }) =>
          look(text)
            .reading.words.slice(first, last + 1)
            .map((word) => word.text)
            .join(' '),
        );
    expect(amounts('by 1 March 2027')).toEqual([]);
    expect(amounts('on ward 3 by 2027')).toEqual([]);
    expect(amounts('after 6 pm, before six, at 10.30pm')).toEqual([]);
    expect(amounts('2,000 patients, 30%, one in ten')).toEqual(['2,000', '30', '%', 'one', 'ten']);
  });
});

describe('length and reading age', () => {
  test('WC11 sixty words are not too many, sixty-one are, and a hyphen makes no two', () => {
    const asks = (text: string) =>
      coach({ kind: 'purpose', parts: { 'together-we': text } }, english).filter(
        ({ rule }) => rule === 'purpose-long-part',
      );
    const sixty = Array.from({ length: 60 }, () => 'well-worn.').join(' ');
    expect(asks(sixty)).toEqual([]);
    expect(asks(`${sixty} – – –`)).toEqual([]);
    expect(asks(`${sixty} stairs\n`)).toMatchObject([{ spans: [{ from: sixty.length + 1, to: sixty.length + 7 }] }]);
  });

  test.each([
    ['cat', 1],
    ['people', 2],
    ['walked', 1],
    ['wanted', 2],
    ['houses', 2],
    ['table', 2],
    ['organisation', 5],
    ['responsibility', 6],
    ['physiotherapist', 2],
    ['the', 1],
    ['rhythm', 1],
    ['2027', 1],
  ])('WC12 "%s" has %d syllables, familiar long words at most two', (word, syllables) => {
    expect(syllablesOf(word, english.syllables)).toBe(syllables);
  });

  test('WC12 the age is that of the formula: 0.39 × words a sentence + 11.8 × syllables a word − 15.59, and 5', () => {
    expect(english.reading.name).toMatch(/^Flesch–Kincaid grade \+ 5/);
    expect(readingAge(readWords('The cat sat. The dog ran.', english), english)).toBeCloseTo(
      0.39 * 3 + 11.8 - 15.59 + 5,
      9,
    );
    // a semicolon ends a unit of speech, as Flesch counted
    expect(readingAge(readWords('The cat sat; the dog ran.', english), english)).toBeCloseTo(
      0.39 * 3 + 11.8 - 15.59 + 5,
      9,
    );
    expect(readingAge(readWords('…', english), english)).toBeNull();
  });
});
