import type { Chart } from '../chart.ts';
import type { Words } from '../words/words.ts';
import { drawMark, drawText } from './draw-marks.ts';
import { shapeOf } from './shape-of.ts';
import { namesOf } from './line-names.ts';
import type { MarkShape } from './picture.ts';
import { textWidth, wrapText } from './text-width.ts';

export type KeyEntry = { readonly sign: MarkShape | 'centre' | 'limit' | 'target'; readonly text: string };

/** The meaning of the marks in these charts, in words: only for marks that occur. */
export const keyOf = (charts: readonly Chart[], words: Words): readonly KeyEntry[] => {
  const [first] = charts;
  if (first === undefined) return [];
  const shapes = new Set(charts.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(shapeOf)));
  const has = (which: 'shift' | 'trend' | 'two-of-three'): boolean =>
    charts.some(({ points }) => points.some(({ signal }) => signal === which));
  const judged = charts.some(({ segments }) => segments.some(({ shown, varies }) => shown !== 'dots' && varies));
  const { shift, trend } = first.profile;
  const signals = [
    ...(has('shift') && shift !== null
      ? [words.key.shift(shift, words.centreName(first, first.segments.length - 1))]
      : []),
    ...(has('trend') && trend !== null ? [words.key.trend(trend)] : []),
    ...(has('two-of-three') ? [words.key.twoOfThree] : []),
  ];
  const entry = (sign: MarkShape, text: string): readonly KeyEntry[] => (shapes.has(sign) ? [{ sign, text }] : []);
  return [
    ...entry('usual', judged ? words.key.usual : words.key.value),
    ...(signals.length === 0 ? [] : [{ sign: 'signal', text: signals.join('; ') } as const]),
    ...entry('outside', words.key.outside),
    ...entry('left-out', words.key.leftOut),
  ];
};

/** The names of lines with their values, for a picture too narrow to write them beside the lines. */
export const lineKeyOf = (chart: Chart, words: Words): readonly KeyEntry[] =>
  namesOf(chart, words).map(({ text, kind }) => ({ sign: kind, text }));

const SIZE = 15;

/** A key, in rows no wider than `width`, starting at a given height. */
export const drawKey = (
  entries: readonly KeyEntry[],
  width: number,
  top: number,
): { readonly drawn: string; readonly bottom: number } => {
  const left = 8;
  let x = left;
  let y = top + SIZE;
  const drawn: string[] = [];
  for (const { sign, text } of entries) {
    const isLine = sign === 'centre' || sign === 'limit' || sign === 'target';
    const indent = isLine ? 34 : 20;
    const lines = wrapText(text, width - left - indent, SIZE);
    const needs = indent + Math.max(...lines.map((line) => textWidth(line, SIZE)));
    if (x > left && x + needs > width) {
      x = left;
      y += SIZE * 1.7;
    }
    const middle = y - SIZE * 0.34;
    drawn.push(
      isLine
        ? `<path class="${sign}" d="M${x - 2} ${middle}L${x + 24} ${middle}"/>`
        : drawMark(sign, x + 5, middle, sign === 'outside' ? 7 : 5.5),
    );
    lines.forEach((line, at) => drawn.push(drawText('key-text', x + indent, y + at * SIZE * 1.4, line)));
    if (lines.length > 1) {
      y += (lines.length - 1) * SIZE * 1.4 + SIZE * 1.7;
      x = left;
    } else x += needs + 26;
  }
  return { drawn: drawn.join('\n'), bottom: (x === left ? y - SIZE * 1.7 : y) + 8 };
};
