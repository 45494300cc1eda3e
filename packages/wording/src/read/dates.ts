import type { Language } from '../language.ts';
import { type Match, type Phrases, phraseAt } from './phrases.ts';
import type { Reading, Word } from './words.ts';

/** A date or a time named in a text; `end` is its last day (ISO), where the text gives the year. */
export type DateMatch = Match & {
  readonly end: string | null;
  /** It says how things were ("as in 2023"), not by when they will be. */
  readonly baseline: boolean;
};

type DateLists = {
  readonly leads: Phrases;
  readonly baselines: Phrases;
  readonly relative: Phrases;
  readonly past: Phrases;
};

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const WRITTEN = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/;
const YEAR = /^(?:19|20)\d\d$/;
const YEARS = /^((?:19|20)\d\d)[-/](\d{2}|\d{4})$/;
const LONGEST_DAY = 31;

/** Every date: in figures, in words, a month, season or year after a word such as "by", and times such as "within a year". */
export const findDates = (
  reading: Reading,
  language: Pick<Language, 'dates'>,
  lists: DateLists,
  isNumber: (word: Word) => boolean,
): readonly DateMatch[] => {
  const found: DateMatch[] = [];
  let afterLead = -1;
  let afterBaseline = -1;
  for (let at = 0; at < reading.words.length; at += 1) {
    const lead = phraseAt(reading, lists.leads, isNumber, at);
    if (lead !== null) afterLead = Math.max(afterLead, lead.last + 1);
    const baseline = phraseAt(reading, lists.baselines, isNumber, at);
    if (baseline !== null) afterBaseline = Math.max(afterBaseline, baseline.last + 1);
    const match =
      absolute(reading, language, at, afterLead === at || afterBaseline === at) ??
      elsewhen(phraseAt(reading, lists.past, isNumber, at), LONG_AGO) ??
      elsewhen(phraseAt(reading, lists.relative, isNumber, at), null);
    if (match === null) continue;
    found.push({ ...match, baseline: afterBaseline === at });
    at = match.last;
  }
  return found;
};

/** The end of something that is over, whatever today's date. */
const LONG_AGO = '0000-01-01';
type Found = Omit<DateMatch, 'baseline'>;
const elsewhen = (match: Match | null, end: string | null): Found | null => (match === null ? null : { ...match, end });

const absolute = ({ words }: Reading, { dates }: Pick<Language, 'dates'>, at: number, led: boolean): Found | null => {
  const word = words[at];
  if (word === undefined) return null;
  const make = (last: number, end: string | null): Found => ({ first: at, last, entry: 'date', end });
  const inFigures = figures(word.text, dates.order);
  if (inFigures !== null) return make(at, inFigures);
  const years = YEARS.exec(word.text);
  if (years !== null) return make(at, `${(years[1] ?? '').slice(0, 4 - (years[2] ?? '').length)}${years[2]}-12-31`);
  if (YEAR.test(word.text)) return led ? make(at, `${word.text}-12-31`) : null;
  const yearAt = (place: number): string | null => {
    const next = words[place];
    return next !== undefined && next.sentence === word.sentence && YEAR.test(next.text) ? next.text : null;
  };
  const monthAt = (place: number): number | null => {
    const next = words[place];
    return next === undefined || next.sentence !== word.sentence ? null : numberIn(dates.months, next.text);
  };
  const day = dayOf(word.text, dates);
  if (day !== null) {
    const of = dates.between.includes(words[at + 1]?.text ?? '') ? 1 : 0;
    const month = monthAt(at + 1 + of);
    if (month === null) return null;
    const year = yearAt(at + 2 + of);
    return make(at + 1 + of + (year === null ? 0 : 1), year === null ? null : isoOf(year, month, day));
  }
  const month = numberIn(dates.months, word.text);
  if (month !== null) {
    const after = dayOf(words[at + 1]?.text ?? '', { ...dates, dayWords: {} });
    const place = at + (after === null ? 1 : 2);
    const year = yearAt(place);
    if (year !== null) return make(place, isoOf(year, month, after ?? LONGEST_DAY));
    if (after !== null && word.capital) return make(at + 1, null);
    return led && (word.capital || !dates.doubtful.includes(word.text)) ? make(at, null) : null;
  }
  const season = numberIn(dates.seasons, word.text);
  if (season === null) return null;
  const year = yearAt(at + 1);
  if (year !== null) return make(at + 1, isoOf(year, season, LONGEST_DAY));
  return led ? make(at, null) : null;
};

type Dates = Language['dates'];
const numberIn = (table: Readonly<Record<string, number>>, word: string): number | null =>
  Object.hasOwn(table, word) ? (table[word] ?? null) : null;

const figures = (text: string, order: Language['dates']['order']): string | null => {
  const iso = ISO.exec(text);
  if (iso !== null) return isoOf(iso[1] ?? '', Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(text);
  if (written === null) return null;
  const [, first = '', second = '', year = ''] = written;
  const [day, month] = order === 'day-month' ? [first, second] : [second, first];
  const [asDay, asMonth] = [Number(day), Number(month)];
  if (asMonth < 1 || asMonth > 12 || asDay < 1 || asDay > LONGEST_DAY) return null;
  return isoOf(year.length === 2 ? `20${year}` : year, asMonth, asDay);
};

const dayOf = (
  text: string,
  { dayEndings: endings, dayWords }: Pick<Dates, 'dayEndings' | 'dayWords'>,
): number | null => {
  const asWord = numberIn(dayWords, text);
  if (asWord !== null) return asWord;
  const found = /^(\d{1,2})(\p{L}*)$/u.exec(text);
  if (found === null || (found[2] !== '' && !endings.includes(found[2] ?? ''))) return null;
  const day = Number(found[1]);
  return day >= 1 && day <= LONGEST_DAY ? day : null;
};

// 31 in a month of thirty days: dates are compared as text, so it stays within its month
const isoOf = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
