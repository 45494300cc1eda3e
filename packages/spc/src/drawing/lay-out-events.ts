import type { Chart } from '../chart.ts';
import { areDates, dayNumber, dayOf } from '../series/dates.ts';
import type { Words } from '../words/words.ts';
import type { PictureText } from './picture.ts';
import { textWidth, wrapText } from './text-width.ts';

type Axis = {
  readonly x: (place: number) => number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly times: readonly string[];
  readonly slot: (at: number) => number;
};

type Head = {
  readonly texts: readonly PictureText[];
  readonly uprights: readonly { readonly x: number; readonly top: number; readonly through: boolean }[];
  readonly height: number;
};

type Label = {
  readonly x: number;
  readonly lines: readonly string[];
  readonly role: 'event' | 'rebase';
};

const WIDEST = 230;

/**
 * Names of cycles and re-basings above the plot, each at its time, in as many rows as needed so that none covers
 * another and none is cut.
 */
export const layOutEvents = (chart: Chart, words: Words, axis: Axis): Head => {
  const { size, left, right } = axis;
  const bold = true;
  const labels: Label[] = [
    ...chart.events.flatMap(({ at, name }) => {
      const x = placeInTime(at, axis);
      return x === null
        ? []
        : [
            {
              x,
              lines: wrapText(name, Math.min(WIDEST, right - left), size, bold),
              role: 'event' as const,
            },
          ];
    }),
    ...chart.segments.flatMap(({ start, rebase }) => {
      if (rebase === null) return [];
      const x = (axis.x(axis.slot(start - 1)) + axis.x(axis.slot(start))) / 2;
      const lines = wrapText(words.rebased(rebase.reason, rebase.author), Math.min(WIDEST, right - left), size);
      return [{ x, lines, role: 'rebase' as const }];
    }),
  ].sort((one, other) => one.x - other.x);
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const heights: number[] = [];
  const placed = labels.map((label) => {
    const width = Math.max(...label.lines.map((line) => textWidth(line, size, label.role === 'event')), 1);
    // starts at its line, or ends at it where there is no room to the right
    const from = label.x + 5 + width > right + 30 ? Math.max(0, label.x - 5 - width) : label.x + 5;
    const to = from + width;
    let row = rows.findIndex((taken) => taken.every((other) => to + 10 < other.from || from - 10 > other.to));
    if (row < 0) {
      row = rows.length;
      rows.push([]);
      heights.push(0);
    }
    rows[row]?.push({ from, to });
    heights[row] = Math.max(heights[row] ?? 0, label.lines.length * size * 1.3 + 6);
    return { label, from, row };
  });
  // rows are filled from the plot upwards: the first row is the lowest
  const height = heights.reduce((sum, one) => sum + one, 0);
  const topOf = (row: number): number => height - heights.slice(0, row + 1).reduce((sum, one) => sum + one, 0);
  return {
    height,
    texts: placed.flatMap(({ label, from, row }) =>
      label.lines.map(
        (text, line): PictureText => ({
          x: from,
          y: topOf(row) + size * (1 + line * 1.3),
          text,
          anchor: 'start',
          role: label.role,
        }),
      ),
    ),
    uprights: placed.map(({ label, row }) => ({
      x: label.x,
      top: topOf(row) + 2,
      // where the chart was re-based the lines have a gap, which shows the place
      through: label.role === 'event',
    })),
  };
};

/** The place of a time: at its point, or between the two points around it. */
const placeInTime = (time: string, { times, x }: Axis): number | null => {
  const exact = times.indexOf(time);
  if (exact >= 0) return x(exact);
  const day = dayOf(time);
  if (day === null || !areDates(times)) return null;
  const days = times.map((one) => dayNumber(dayOf(one) as NonNullable<ReturnType<typeof dayOf>>));
  const own = dayNumber(day);
  const next = days.findIndex((one) => one >= own);
  if (next === 0) return x(0);
  if (next < 0) return x(times.length - 1);
  const [before, after] = [days[next - 1] as number, days[next] as number];
  return x(next - 1) + ((own - before) / (after - before)) * (x(next) - x(next - 1));
};
