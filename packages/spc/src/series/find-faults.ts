import { ourCare } from '../profiles/care.ts';
import { areDates, dayOf } from './dates.ts';
import { placeOf } from './place-of.ts';
import type { Fault, FaultColumn } from './refusal.ts';
import type { ChartKind, Request, Series } from './series.ts';

export const MOST_POINTS = 10_000;
export const LARGEST_VALUE = 1e100;
/** With smaller denominators a rate can overflow. */
export const SMALLEST_DENOMINATOR = 1e-50;
export const LARGEST_DENOMINATOR = 1e50;
const MOST_FAULTS = 20;

export const NEEDS_DENOMINATORS: readonly ChartKind[] = ['p', 'u', 'p-prime', 'u-prime', 'i-prime'];
export const OF_SUBGROUPS: readonly ChartKind[] = ['xbar', 's'];
const NEVER_NEGATIVE: readonly ChartKind[] = ['p', 'u', 'p-prime', 'u-prime', 'c', 'g'];

type Say = (column: FaultColumn, point: number | null, words: string) => void;

/** What is wrong with a series and the charting request: at most 20 faults, none where it can be charted. */
export const findFaults = (series: Series, request: Request): readonly Fault[] => {
  const faults: Fault[] = [];
  const say: Say = (column, point, words) => {
    if (faults.length < MOST_FAULTS) faults.push({ column, point, words });
  };
  const { times } = series;
  if (times.length === 0) say('times', null, 'There is not one point. Give at least one.');
  if (times.length > MOST_POINTS)
    say('times', null, `There are ${times.length} points; ${MOST_POINTS} is the most. Chart a shorter stretch.`);
  if (faults.length > 0) return faults;
  aboutTimes(times, say);
  if (OF_SUBGROUPS.includes(request.kind)) aboutSubgroups(series, say);
  else aboutValues(series, request.kind, say);
  if (faults.length === 0) aboutRequest(series, request, say);
  return faults;
};

const aboutTimes = (times: readonly string[], say: Say): void => {
  if (!areDates(times)) return;
  for (let at = 1; at < times.length; at += 1) {
    if ((times[at] as string) < (times[at - 1] as string))
      say('times', at, `${times[at]} comes after ${times[at - 1]} in the list, but is earlier. Put the oldest first.`);
  }
};

const aboutSubgroups = ({ times, subgroups }: Series, say: Say): void => {
  if (subgroups === undefined) return say('subgroups', null, 'This chart is of subgroups. Give the values of each.');
  if (subgroups.length !== times.length)
    return say('subgroups', null, `There are ${times.length} times and ${subgroups.length} subgroups. Give one each.`);
  subgroups.forEach((group, at) => {
    for (const value of group ?? []) {
      if (!isValue(value)) return say('subgroups', at, `${String(value)} is not a number that can be charted.`);
    }
    return undefined;
  });
};

const aboutValues = ({ times, values, denominators }: Series, kind: ChartKind, say: Say): void => {
  if (values === undefined) return say('values', null, 'There are no values.');
  if (values.length !== times.length)
    return say('values', null, `There are ${times.length} times and ${values.length} values. Give one each.`);
  if (denominators === undefined && NEEDS_DENOMINATORS.includes(kind))
    return say('denominators', null, 'This chart is of rates. Give what each was counted of.');
  if (denominators !== undefined && denominators.length !== times.length)
    return say(
      'denominators',
      null,
      `There are ${times.length} times and ${denominators.length} denominators. Give one each.`,
    );
  values.forEach((value, at) => {
    if (value === null) return;
    if (!isValue(value)) return say('values', at, `${String(value)} is not a number that can be charted.`);
    if (kind === 't' && value <= 0)
      return say('values', at, `${value}: a time between two events is more than 0. Use a G chart for counts between.`);
    if (value < 0 && NEVER_NEGATIVE.includes(kind))
      return say('values', at, `${value}: what is counted here cannot be less than 0.`);
    return aboutDenominator(value, denominators?.[at], kind, at, say);
  });
};

const aboutDenominator = (
  value: number,
  of: number | null | undefined,
  kind: ChartKind,
  at: number,
  say: Say,
): void => {
  if (of === undefined || of === null) return;
  if (!Number.isFinite(of) || of < 0 || of > LARGEST_DENOMINATOR)
    return say('denominators', at, `${String(of)} is not a number of how many. Give 0 or more.`);
  if (of === 0 && value !== 0)
    return say('denominators', at, `${value} of 0 cannot be. Correct one of the two, or leave both empty.`);
  if (of !== 0 && of < SMALLEST_DENOMINATOR) return say('denominators', at, `${of} is too small a number of how many.`);
  if ((kind === 'p' || kind === 'p-prime') && value > of)
    return say('denominators', at, `${value} of ${of} cannot be a proportion. Is it a rate (a U chart)?`);
  return undefined;
};

const aboutRequest = (series: Series, request: Request, say: Say): void => {
  const { times } = series;
  const care = request.care ?? ourCare;
  const dated = areDates(times);
  const { target, baseline, per, possible } = request;
  if (typeof target === 'number' && !isValue(target)) say('target', null, `${target} is not a target.`);
  if (typeof target === 'object') {
    target.forEach(({ from, value }, at) => {
      if (value !== null && !isValue(value)) say('target', at, `${value} is not a target.`);
      if (dated ? dayOf(from) === null : !times.includes(from))
        say(
          'target',
          at,
          `The target from “${from}” has no place: ${dated ? 'give a date' : 'there is no such point'}.`,
        );
    });
  }
  if (baseline !== undefined && (!Number.isInteger(baseline) || baseline < care.fewestForBaseline))
    say(
      'baseline',
      null,
      `A baseline of ${baseline} points is too short to freeze limits. Take ${care.fewestForBaseline} or more.`,
    );
  if (per !== undefined && !(per > 0 && per <= 1e9)) say('per', null, `Rates cannot be shown per ${per}.`);
  if (possible !== undefined && !((possible.least ?? -LARGEST_VALUE) < (possible.most ?? LARGEST_VALUE)))
    say('possible', null, 'The least that can happen has to be below the most.');
  (request.leaveOut ?? []).forEach((place) => {
    if (!Number.isInteger(place) || place < 0 || place >= times.length)
      say('leaveOut', null, `There is no point ${place} to leave out.`);
  });
  (request.rebases ?? []).forEach((rebase, at) => {
    const { at: time, reason, author } = rebase;
    if (care.rebaseAtNext && placeOf(times, time, true) === null)
      say('rebases', at, `Nothing begins anew at “${time}”: no point has that time or a later one.`);
    if (care.rebaseAtNext && (reason.trim() === '' || author.trim() === ''))
      say('rebases', at, 'Say why the process is another one from there on, and who decided so.');
  });
  (request.events ?? []).forEach(({ at: time, name }, at) => {
    if (dated ? dayOf(time) === null : !times.includes(time))
      say('events', at, `“${name}” has no place: ${dated ? 'give a date' : `there is no point “${time}”`}.`);
  });
};

const isValue = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST_VALUE;
