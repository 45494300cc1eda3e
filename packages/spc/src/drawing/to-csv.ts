import type { Chart } from '../chart.ts';

const HEADS = [
  'time',
  'value',
  'counted',
  'of',
  'centre',
  'lower',
  'upper',
  'target',
  'segment',
  'left out',
  'outside',
  'trend',
  'two of three',
  'shift',
  'signal',
  'meaning',
] as const;

/**
 * A chart as CSV (RFC 4180), a row a point, numbers in full; empty where there is none. Marks are −1, 0 or 1. A label
 * that a spreadsheet would read as a formula is prefixed with an apostrophe.
 */
export const toCsv = ({ points }: Chart): string => {
  const rows = points.map((point) => [
    safe(point.at),
    point.value,
    point.counted,
    point.of,
    point.centre,
    point.lower,
    point.upper,
    point.target,
    point.segment + 1,
    point.leftOut ? 1 : 0,
    point.outside,
    point.trend,
    point.twoOfThree,
    point.shift,
    point.signal ?? '',
    point.meaning ?? '',
  ]);
  return [HEADS, ...rows].map((row) => `${row.map((cell) => quoted(cell)).join(',')}\r\n`).join('');
};

const safe = (text: string): string => (/^[=+@\t\r-]/.test(text) ? `'${text}` : text);

const quoted = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
