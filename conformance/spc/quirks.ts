import type { Chart } from '@throughline/spc';
import type { Difference } from './difference.ts';

/**
 * Why a tool's record is not what its own rule gives, recognised from the numbers alone: null where it is none of
 * these.
 */
export const quirkOf = (difference: Difference, chart: Chart): string | null =>
  noNumber(difference, chart) ??
  noSpread(difference) ??
  contradicts(difference, chart) ??
  constant(difference, chart) ??
  roundedTie(difference, chart);

/** The tool has NaN where there is a number; a comparison with a limit of NaN is invalid too. */
const noNumber = ({ what, ours, theirs, at }: Difference, chart: Chart): string | null => {
  const words = 'the tool gives no number there (NaN)';
  if (theirs === null && typeof ours === 'number') return words;
  if (at !== null && chart.points[at]?.value === null && /^(side|outside|close)/.test(what))
    return 'the tool says where a missing point lies';
  if (what === 'assurance icon' && ours === null && theirs === 'inconsistent') {
    const point = at === null ? undefined : chart.points[at];
    return point !== undefined && point.upper === null
      ? 'the tool compares a target with limits it does not have'
      : null;
  }
  return null;
};

/** A floor of 0 is printed where there are no limits at all. */
const noSpread = ({ what, ours, theirs }: Difference): string | null =>
  what.startsWith('lower') && theirs === 0 && ours === null
    ? 'the tool prints a floor of 0 where there are no limits'
    : null;

/** A label reports a rise (or fall) that does not exist: no run of rising points reaches it. */
const contradicts = ({ what, at, theirs }: Difference, chart: Chart): string | null => {
  const direction = /Trend \((Increasing|Decreasing)\)/.exec(what === 'label' ? String(theirs) : '')?.[1];
  if (direction === undefined || at === null) return null;
  const length = chart.profile.trend ?? Number.POSITIVE_INFINITY;
  const sign = direction === 'Increasing' ? 1 : -1;
  const goes = (from: number): boolean => {
    const [before, after] = [chart.points[from]?.value, chart.points[from + 1]?.value];
    return typeof before === 'number' && typeof after === 'number' && Math.sign(after - before) === sign;
  };
  let from = at;
  while (goes(from - 1)) from -= 1;
  let to = at;
  while (goes(to)) to += 1;
  return to - from + 1 < length ? 'the record calls a point a trend that no such run reaches' : null;
};

/** Where all values are equal except for rounding, anything that the tool found in them is rounding. */
const constant = ({ at }: Difference, chart: Chart): string | null => {
  const segment = chart.segments[at === null ? -1 : (chart.points[at]?.segment ?? -1)];
  if (segment === undefined) return null;
  const values = chart.points
    .slice(segment.start, segment.end + 1)
    .flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const same = values.length > 1 && most - least <= 1e-9 * Math.max(Math.abs(least), Math.abs(most));
  return same ? 'all values are the same within 1e-9; what the tool finds in them is its rounding' : null;
};

const OF_MARKS =
  /^(outside|close|side|label|meaning|variation|assurance|two of three|shift|trend|runs|useful|longest|cross|fewest)/;

/** A value within 1e-9 of a line is on it for us; the tool's own rounding put it on one side. */
const roundedTie = ({ what, at }: Difference, chart: Chart): string | null => {
  if (!OF_MARKS.test(what) || at === null) return null;
  const segment = chart.segments[chart.points[at]?.segment ?? -1];
  if (segment === undefined) return null;
  const points = chart.points.slice(segment.start, segment.end + 1);
  const { upperTwo, lowerTwo } = chart.zones();
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const tied = points.some(({ value, centre, upper, lower }, place) =>
    [centre, upper, lower, upperTwo[segment.start + place], lowerTwo[segment.start + place]].some(
      (line, which) =>
        typeof line === 'number' &&
        value !== null &&
        Math.abs(value - line) <= Math.max(1e-9 * Math.max(Math.abs(value), Math.abs(line)), 1e-13) &&
        // exactly on the centre, however the mean is summed, so rounding is not the cause
        !(which === 0 && value === line && (chart.kind === 'run' || mean === line)),
    ),
  );
  return tied ? 'a value within 1e-9 of a line is on it; the tool’s rounding puts it beside' : null;
};
