import type { Chart } from '../chart.ts';
import { formatNumber } from '../words/format.ts';
import type { Words } from '../words/words.ts';
import { axisLabels } from './axis-labels.ts';
import { layOutEvents } from './lay-out-events.ts';
import { type LineName, namesOf } from './line-names.ts';
import type { MarkShape, Picture, PictureLine, PictureMark, PictureText, Place } from './picture.ts';
import { shapeOf } from './shape-of.ts';
import { keepApart, roundTicks, tickDigits } from './scale.ts';
import { textWidth } from './text-width.ts';

export type Frame = {
  readonly width: number;
  /** Height of the plot itself; names of events, axis and margins are added to it. */
  readonly plotHeight: number;
  /** Font size of axis and line names. */
  readonly size: number;
  /** For charts that share an axis: which slot each point takes, out of how many. */
  readonly slots?: { readonly of: readonly number[]; readonly times: readonly string[] };
  /** Margins wider than the chart needs, so that several charts line up. */
  readonly margins?: { readonly left: number; readonly right: number };
  /** Whether the times are written under the chart. */
  readonly timeAxis?: boolean;
  /** Whether lines are named at their right end; a narrow picture names them in its key. Default true. */
  readonly lineNames?: boolean;
};

/** The margins a chart needs for the names of its ticks and lines. */
export const marginsOf = (
  chart: Chart,
  words: Words,
  size: number,
  lineNames = true,
): { readonly left: number; readonly right: number } => {
  const ticks = ticksOf(chart);
  const digits = tickDigits(ticks);
  const left = Math.max(...ticks.map((tick) => textWidth(tickText(chart, tick, digits), size))) + 18;
  const names = (lineNames ? namesOf(chart, words) : []).map(({ text }) => textWidth(text, size));
  return { left: Math.max(36, left), right: Math.max(14, ...names.map((width) => width + 20)) };
};

/**
 * Lays out a chart (interface.md § 7): connecting line, marks, mean, limits, target, events, ticks and the names of
 * lines. Points are at equal steps, in their order.
 */
export const layOut = (chart: Chart, words: Words, frame: Frame): Picture => {
  const { size } = frame;
  const lineNames = frame.lineNames ?? true;
  const margins = frame.margins ?? marginsOf(chart, words, size, lineNames);
  const times = frame.slots?.times ?? chart.points.map(({ at }) => at);
  const slot = (at: number): number => frame.slots?.of[at] ?? at;
  const [left, right] = [margins.left, Math.max(margins.left + 60, frame.width - margins.right)];
  const inset = Math.min(14, (right - left) / 8);
  const step = times.length > 1 ? (right - left - 2 * inset) / (times.length - 1) : 0;
  const x = (place: number): number => (times.length > 1 ? left + inset + place * step : (left + right) / 2);
  const head = layOutEvents(chart, words, { x, left, right, size, times, slot });
  const top = head.height + 10;
  const bottom = top + frame.plotHeight;
  const ticks = ticksOf(chart);
  const [low, high] = rangeOf(chart, ticks);
  const y = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - top);
  const digits = tickDigits(ticks);
  const half = times.length > 1 ? Math.min(step / 2, inset) : inset;
  const lines = linesOf(chart, (at) => x(slot(at)), y, half, { left, right });
  const named = lineNames ? namesOf(chart, words) : [];
  const spread = spreadNames(named, y, { top: top - 4, bottom: bottom + 4, right, size });
  const tickTexts = ticks.map(
    (tick): PictureText => ({
      x: left - 8,
      y: y(tick) + size * 0.36,
      text: tickText(chart, tick, digits),
      anchor: 'end',
      role: 'tick',
    }),
  );
  const axis =
    frame.timeAxis === false
      ? []
      : axisLabels(times, words, chart.monthly, x, size, { left: 0, right: frame.width }, bottom + size + 12);
  return {
    plot: { left, right, top, bottom },
    thread: threadOf(chart, (at) => x(slot(at)), y),
    marks: marksOf(chart, (at) => x(slot(at)), y, step),
    lines,
    uprights: head.uprights.map((at) => ({ x: at.x, top: at.top, bottom: at.through ? bottom : top })),
    texts: [...head.texts, ...tickTexts, ...spread.texts, ...axis],
    leaders: spread.leaders,
    size,
    height: bottom + (frame.timeAxis === false ? 10 : size + 22),
  };
};

const tickText = (chart: Chart, tick: number, digits: number): string =>
  `${formatNumber(tick, digits)}${chart.unit.length <= 2 ? chart.unit : ''}`;

const extentOf = (chart: Chart): [number, number] => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const see = (value: number | null): void => {
    if (value === null) return;
    if (value < least) least = value;
    if (value > most) most = value;
  };
  for (const { value, lower, upper, centre, target } of chart.points) {
    for (const one of [value, lower, upper, centre, target]) see(one);
  }
  if (!(least <= most)) return [0, 1];
  const size = Math.max(Math.abs(least), Math.abs(most));
  // below this, floating-point division fails; for any reader it is zero
  const nought = size < 1e-280;
  if (nought || most - least <= 1e-9 * size) {
    const room = nought ? 1 : size * 0.1;
    return [least - room, most + room];
  }
  return [least, most];
};

const ticksOf = (chart: Chart): readonly number[] => {
  const [least, most] = extentOf(chart);
  return roundTicks(least, most, 5);
};

const rangeOf = (chart: Chart, ticks: readonly number[]): [number, number] => {
  const [least, most] = extentOf(chart);
  const room = (most - least) * 0.06;
  return [Math.min(least - room, ticks[0] ?? least), Math.max(most + room, ticks.at(-1) ?? most)];
};

const threadOf = (
  chart: Chart,
  x: (at: number) => number,
  y: (value: number) => number,
): readonly (readonly Place[])[] => {
  const stretches: Place[][] = [];
  let open = false;
  chart.points.forEach(({ value }, at) => {
    if (value === null) {
      open = false;
      return;
    }
    if (!open) stretches.push([]);
    open = true;
    stretches.at(-1)?.push([x(at), y(value)]);
  });
  return stretches;
};

/** Smaller where the points are closer than they are wide, so that each can still be seen. */
const marksOf = (
  chart: Chart,
  x: (at: number) => number,
  y: (value: number) => number,
  step: number,
): readonly PictureMark[] => {
  const shrink = step > 0 ? Math.min(1, Math.max(0.42, step / 13)) : 1;
  return chart.points.flatMap((point, at) =>
    point.value === null
      ? []
      : [{ x: x(at), y: y(point.value), radius: RADII[shapeOf(point)] * shrink, shape: shapeOf(point), at }],
  );
};

const RADII: Readonly<Record<MarkShape, number>> = { usual: 4.5, signal: 6, outside: 8.5, 'left-out': 5 };

const WHICH = [
  ['centre', 'centre'],
  ['lower', 'limit'],
  ['upper', 'limit'],
  ['target', 'target'],
] as const;

/** Horizontal strokes: a step where a line changes from point to point, a gap where the chart was re-based. */
const linesOf = (
  chart: Chart,
  x: (at: number) => number,
  y: (value: number) => number,
  half: number,
  edges: { readonly left: number; readonly right: number },
): readonly PictureLine[] => {
  const lines: PictureLine[] = [];
  for (const [which, kind] of WHICH) {
    const isTarget = kind === 'target';
    let places: Place[] = [];
    const end = (): void => {
      if (places.length > 1) lines.push({ kind, places });
      places = [];
    };
    chart.points.forEach((point, at) => {
      const before = chart.points[at - 1];
      if (!isTarget && before !== undefined && before.segment !== point.segment) end();
      const value = point[which];
      if (value === null) return end();
      const from = at === 0 ? edges.left : x(at) - half * (places.length === 0 && !isTarget ? 0.7 : 1);
      const newSegment = chart.points[at + 1]?.segment !== point.segment;
      const to = at === chart.points.length - 1 ? edges.right : x(at) + half * (newSegment && !isTarget ? 0.7 : 1);
      const last = places.at(-1);
      if (last !== undefined && last[1] === y(value)) places[places.length - 1] = [to, last[1]];
      else places.push([from, y(value)], [to, y(value)]);
      return undefined;
    });
    end();
  }
  return lines;
};

const spreadNames = (
  named: readonly LineName[],
  y: (value: number) => number,
  frame: { readonly top: number; readonly bottom: number; readonly right: number; readonly size: number },
): { readonly texts: readonly PictureText[]; readonly leaders: readonly (readonly [Place, Place])[] } => {
  const wanted = named.map(({ value }) => y(value));
  const placed = keepApart(wanted, frame.size * 1.25, frame.top, frame.bottom);
  return {
    texts: named.map(({ text, kind }, at) => ({
      x: frame.right + 12,
      y: (placed[at] as number) + frame.size * 0.36,
      text,
      anchor: 'start',
      role: kind === 'target' ? 'target-name' : 'name',
    })),
    leaders: placed.flatMap((place, at) =>
      Math.abs(place - (wanted[at] as number)) > 3
        ? [[[frame.right + 1, wanted[at] as number] as const, [frame.right + 9, place] as const] as const]
        : [],
    ),
  };
};
