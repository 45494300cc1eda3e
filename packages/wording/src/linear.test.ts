import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import { english } from './en/index.ts';
import { prepare } from './prepared.ts';
import { findDates } from './read/dates.ts';
import { secondIdea } from './read/ideas.ts';
import { findNames } from './read/names.ts';
import { findPhrases } from './read/phrases.ts';
import { type Reading, readWords } from './read/words.ts';
import type { Subject } from './subject.ts';

/** A hundred kilobytes that would be slow for a program that reads anything twice. */
const HOSTILE: readonly (readonly [name: string, piece: string])[] = [
  ['one letter', 'a'],
  ['apostrophes', "a'"],
  ['dots and figures', '1.'],
  ['figures that never end', '1,1'],
  ['hyphens', '-'],
  ['given names', 'John '],
  ['titles', 'Dr '],
  ['wishes', 'and it should '],
  ['beginnings of phrases', 'only only care to to by by the the end of '],
  ['numbers', 'ward 3 and 4 or 5 '],
  ['worn words', 'excellence in everything we '],
  ['dates', '1 of May by June in '],
  ['combining marks', 'a\u0301\u0301\u0301'],
  ['characters of one word each', '漢 and 字 '],
  ['halves of characters', '\ud800'],
  ['line ends', '\n.\n'],
  ['quotation', '“‘’”'],
];
const SIZE = 100_000;
const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

describe('any text', () => {
  test.each(HOSTILE)('WC5 100 kB of %s is read to its end', (_, piece) => {
    const text = filled(piece, SIZE);
    const subjects: readonly Subject[] = [
      { kind: 'voice', text },
      {
        kind: 'aim',
        text: text.slice(0, SIZE / 10),
        today: '2026-11-25',
        purpose: text.slice(0, SIZE / 10),
        targets: [text.slice(0, SIZE / 10)],
      },
      { kind: 'purpose', parts: { 'together-we': text.slice(0, SIZE / 10), 'we-will-not': text.slice(0, SIZE / 10) } },
    ];
    for (const subject of subjects)
      for (const { spans } of coach(subject, english))
        for (const { from, to } of spans) expect(0 <= from && from < to && to <= text.length).toBe(true);
  });

  // reads of words are counted instead of time, so the result is the same on any machine
  test.each(HOSTILE)('WC5 twice as many %s take at most about twice as many looks', (_, piece) => {
    const looks = (size: number): number => {
      const reading = readWords(filled(piece, size), english);
      let reads = 0;
      const words = new Proxy(reading.words, {
        get: (target, key, receiver) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
      lookEverywhere({ ...reading, words });
      return reads;
    };
    const [small, large] = [looks(1_000), looks(2_000)];
    expect(large).toBeLessThanOrEqual(small * 2.2 + 500);
  });
});

const lookEverywhere = (reading: Reading): void => {
  const { lists, names, isNumber, isSmall } = prepare(english);
  const find = (name: keyof typeof lists) => findPhrases(reading, lists[name], isNumber);
  for (const name of Object.keys(lists) as (keyof typeof lists)[]) find(name);
  findNames(reading, names);
  findDates(
    reading,
    english,
    {
      leads: lists['date-leads'],
      baselines: lists['baseline-leads'],
      relative: lists['relative-dates'],
      past: lists['past-dates'],
    },
    isNumber,
  );
  secondIdea(reading, {
    claims: [...find('wishes'), ...find('complaints')],
    requests: find('requests'),
    joiners: find('joiners'),
    openings: find('more-ideas'),
    references: find('back-references'),
    isSmall,
    endings: english.endings,
  });
};
