import type { Language } from '../language.ts';
import { listed } from './listed.ts';

export const dates: Language['dates'] = {
  months: {
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    mar: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    jun: 6,
    july: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  },
  doubtful: ['may', 'march', 'mar'],
  // the month in which each is surely over; winter extends into the following year
  seasons: {
    spring: 5,
    summer: 8,
    autumn: 11,
    winter: 12,
    easter: 4,
    christmas: 12,
    xmas: 12,
    q1: 3,
    q2: 6,
    q3: 9,
    q4: 12,
    whitsun: 6,
    midsummer: 6,
    ramadan: 12,
    eid: 12,
    diwali: 12,
  },
  dayEndings: ['st', 'nd', 'rd', 'th'],
  dayWords: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    fifteenth: 15,
    twentieth: 20,
    thirtieth: 30,
    last: 31,
  },
  between: ['of'],
  order: 'day-month',
};

/** A month or year after one of these is a date. */
export const dateLeads = {
  words: listed(
    'by the|early|late|mid|about|around|this|next?, before the|next|this?, until the|next|this?, till, in the|early|late|mid|or?, during the?, from the|next|this?, since, next, this, coming, end of, start of, beginning of, middle of, first of, last of, year of, spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december of, after the?, throughout, no later than, not later than, between, early, late, mid, for, to, end, on or before, come, year to, year ending, ending, as at, than in, as in, and',
  ),
};

/** A date after one of these says how things were, not by when they will be. */
export const baselineLeads = {
  words: listed(
    'since, as in, than in, than, as, compared with|to the? end|start? of?, against, back in, what it was in, what they were in, levels of, versus, relative to, changed in, opened in, closed in, began in, started in, happened in, built in, born in, set in, made in, written in, seen in, had in, lost in, left in, moved in, measured in, counted in, recorded in, was in, were in, was #? in, were #? in',
  ),
};

const UNITS = 'month|months|year|years|quarters|decade|decades';
/** Future times that name no date. */
export const relativeDates = {
  words: listed(
    `within|in|inside|over|after the? next|coming|following? #|a|an|one|six|half more? ${UNITS} time?, within|in the? next|coming year|month|quarter|decade, within a year|month|decade|fortnight|generation, half a year, in a year|year's|years time?`,
    "in|over|during|within the? next|coming|following #|few|couple? of? day|days|week|weeks|month|months|year|years|quarter|winter|summer|term, in # weeks' time, in # weeks|days time",
    'by|before|at|towards the|this|next? end|start|close|beginning|middle of|the|this|next|our the|this|next|our|financial|school|academic? financial|school|academic|calendar? year|month|quarter|decade|winter|summer|season|term|week|autumn|spring|programme|project',
    'end of|the|this the|this|next? financial|school|academic|calendar? year|month|quarter|decade|term, year end, by year end, by the year end, by month end, by half term, by the? half term|holidays|summer holidays|weekend',
    'this|next|coming|following financial|school|academic|calendar? year|month|quarter|winter|summer|autumn|spring|term|week|season|decade|christmas|easter|january|february|april|june|july|august|september|october|november|december',
    'next march|may, by|before|until|till tomorrow|tonight|then|monday|tuesday|wednesday|thursday|friday|saturday|sunday|now next?',
    'before|by|until|when the clocks go|change forward|back?, by the time, by|before|until|in|at the|our? next inspection|election|elections|agm|annual meeting|anniversary|review|report|audit|festival|carnival|fete|snow|frost|budget, a year from now|today, # months|years|weeks from now|today, one year on, this time next year, year on year, before winter|summer|spring|autumn|christmas, by birthday, a twelvemonth',
  ),
};

/** Times that are over, whatever today's date. */
export const pastDates = {
  words: listed(
    'by|before|until|in last year|month|week|winter|summer|spring|autumn|quarter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december, by yesterday, # days|weeks|months|years ago, a week|month|year|decade ago, long ago',
  ),
};
