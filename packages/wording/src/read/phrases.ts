import type { WordList } from '../language.ts';
import { fold, type Reading, type Word } from './words.ts';

/** The place of a list entry: from word `first` to word `last`, both inclusive. */
export type Match = { readonly first: number; readonly last: number; readonly entry: string };

type Element = {
  /** Alternative words, and beginnings of words. */
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly number: boolean;
  readonly gap: boolean;
  readonly optional: boolean;
};
type Entry = { readonly entry: string; readonly elements: readonly Element[] };

/** A prepared list: its entries by their first word. */
export type Phrases = {
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  readonly beginnings: ReadonlyMap<string, readonly Entry[]>;
  readonly lengths: readonly number[];
  /** The first two letters of the beginnings: a word that starts with none of them need not be cut at every length. */
  readonly pairs: ReadonlySet<string>;
  readonly numbers: readonly Entry[];
  readonly unless: Phrases | null;
};

export const MOST_IN_GAP = 3;

/** @throws when an entry begins with a gap, or holds nothing: `checkLanguage` says so in plain words. */
export const makePhrases = ({ words, unless }: WordList): Phrases => {
  const whole = new Map<string, Entry[]>();
  const beginnings = new Map<string, Entry[]>();
  const numbers: Entry[] = [];
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
    const before = map.get(key);
    if (before === undefined) map.set(key, [entry]);
    else before.push(entry);
  };
  const add = (entry: string, elements: readonly Element[]): void => {
    const [head, ...rest] = elements;
    if (head === undefined || head.gap) throw new Error(`"${entry}" begins with what may be absent.`);
    if (head.number) numbers.push({ entry, elements });
    for (const word of head.whole) put(whole, word, { entry, elements });
    for (const word of head.beginnings) put(beginnings, word, { entry, elements });
    if (head.optional) add(entry, rest);
  };
  for (const entry of words) add(entry, elementsOf(entry));
  return {
    whole,
    beginnings,
    lengths: [...new Set([...beginnings.keys()].map((key) => key.length))].sort((one, other) => one - other),
    pairs: new Set([...beginnings.keys()].map((key) => key.slice(0, 2))),
    numbers,
    unless: unless === undefined ? null : makePhrases({ words: unless }),
  };
};

export const elementsOf = (entry: string): readonly Element[] =>
  entry
    .split(/[\s-]+/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const optional = piece.length > 1 && piece.endsWith('?');
      const inner = optional ? piece.slice(0, -1) : piece;
      const choices = inner.split('|').filter((choice) => choice !== '#' && choice !== '~');
      return {
        whole: new Set(choices.filter((choice) => !choice.endsWith('*')).map(fold)),
        beginnings: choices.filter((choice) => choice.endsWith('*')).map((choice) => fold(choice.slice(0, -1))),
        number: inner.split('|').includes('#'),
        gap: inner === '~',
        optional,
      };
    });

/** Every match of an entry, the longest at each place, without overlaps, from left to right. */
export const findPhrases = (
  reading: Reading,
  phrases: Phrases,
  isNumber: (word: Word) => boolean,
): readonly Match[] => {
  const found: Match[] = [];
  for (let at = 0; at < reading.words.length; at += 1) {
    const match = phraseAt(reading, phrases, isNumber, at);
    if (match === null) continue;
    found.push(match);
    at = match.last;
  }
  if (phrases.unless === null || found.length === 0) return found;
  return withoutOverlaps(found, findPhrases(reading, phrases.unless, isNumber));
};

/** The longest entry that begins with this word; `unless` is ignored here. */
export const phraseAt = (
  { words }: Reading,
  { whole, beginnings, lengths, pairs, numbers }: Phrases,
  isNumber: (word: Word) => boolean,
  at: number,
): Match | null => {
  const word = words[at];
  if (word === undefined) return null;
  let best: Match | null = null;
  const attempt = (entries: readonly Entry[] | undefined) => {
    for (const { entry, elements } of entries ?? []) {
      const end = endOf(words, elements, 0, at, word.unit, isNumber);
      if (end > (best === null ? at : best.last + 1)) best = { first: at, last: end - 1, entry };
    }
  };
  attempt(whole.get(word.text));
  if (word.bare !== word.text) attempt(whole.get(word.bare));
  if (pairs.has(word.text.slice(0, 2)))
    for (const length of lengths) {
      if (length > word.text.length) break;
      attempt(beginnings.get(word.text.slice(0, length)));
    }
  if (numbers.length > 0 && isNumber(word)) attempt(numbers);
  return best;
};

/**
 * Index of the word after the phrase, or −1. A gap has at most MOST_IN_GAP + 1 ways, so the work is bounded by the
 * entry, not the text.
 */
const endOf = (
  words: readonly Word[],
  elements: readonly Element[],
  element: number,
  at: number,
  unit: number,
  isNumber: (word: Word) => boolean,
): number => {
  const wanted = elements[element];
  if (wanted === undefined) return at;
  const next = (to: number) => endOf(words, elements, element + 1, to, unit, isNumber);
  if (wanted.gap) {
    for (let skipped = 0; skipped <= MOST_IN_GAP; skipped += 1) {
      if (skipped > 0 && words[at + skipped - 1]?.unit !== unit) return -1;
      const end = next(at + skipped);
      if (end !== -1) return end;
    }
    return -1;
  }
  const word = words[at];
  if (word !== undefined && word.unit === unit && fits(word, wanted, isNumber)) {
    const end = next(at + 1);
    if (end !== -1) return end;
  }
  return wanted.optional ? next(at) : -1;
};

const fits = (word: Word, { whole, beginnings, number }: Element, isNumber: (word: Word) => boolean): boolean =>
  whole.has(word.text) ||
  whole.has(word.bare) ||
  (number && isNumber(word)) ||
  beginnings.some((beginning) => word.text.startsWith(beginning));

/** The matches that share no word with any of the others. Both lists are in order. */
export const withoutOverlaps = (matches: readonly Match[], others: readonly Match[]): readonly Match[] => {
  let next = 0;
  return matches.filter(({ first, last }) => {
    while (next < others.length && (others[next] as Match).last < first) next += 1;
    const other = others[next];
    return other === undefined || other.first > last;
  });
};
