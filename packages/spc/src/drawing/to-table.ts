import type { Chart } from '../chart.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';

/** A table of words: a caption that states the finding, headings, rows, and which columns hold numbers. */
export type Table = {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
};

/** A chart as a table, a row a point, with everything the picture shows. Empty columns are left out. */
export const toTable = (chart: Chart, words: Words = english): Table => {
  const { columns } = words;
  const number = (value: number | null): string => (value === null ? '' : words.value(chart, value));
  const plain = (value: number | null): string => (value === null ? '' : String(value));
  const signals = chart.points.map((_, at) => signalWords(chart, at, words));
  const all: readonly { readonly head: string; readonly numeric: boolean; readonly cells: readonly string[] }[] = [
    { head: columns.when, numeric: false, cells: chart.points.map(({ at }) => words.when(at, chart.monthly)) },
    {
      head: columns.counted,
      numeric: true,
      cells: chart.points.map(({ counted, of }) => plain(of === null ? null : counted)),
    },
    { head: columns.of, numeric: true, cells: chart.points.map(({ of }) => plain(of)) },
    {
      head: columns.value,
      numeric: true,
      cells: chart.points.map(({ value }) => (value === null ? words.missing : number(value))),
    },
    { head: columns.centre, numeric: true, cells: chart.points.map(({ centre }) => number(centre)) },
    { head: columns.lower, numeric: true, cells: chart.points.map(({ lower }) => number(lower)) },
    { head: columns.upper, numeric: true, cells: chart.points.map(({ upper }) => number(upper)) },
    { head: chart.targetName, numeric: true, cells: chart.points.map(({ target }) => number(target)) },
    { head: columns.signal, numeric: false, cells: signals },
    {
      head: columns.meaning,
      numeric: false,
      cells: chart.points.map(({ meaning }) => (meaning === null ? '' : words.meaning[meaning])),
    },
  ];
  const kept = all.filter(({ cells }, at) => at === 0 || cells.some((cell) => cell !== ''));
  return {
    caption: [words.finding(chart), words.assurance(chart)].filter((text) => text !== '').join(' '),
    heads: kept.map(({ head }) => head),
    rows: chart.points.map((_, at) => kept.map(({ cells }) => cells[at] ?? '')),
    numeric: kept.map(({ numeric }) => numeric),
  };
};

const signalWords = (chart: Chart, at: number, words: Words): string => {
  const point = chart.points[at];
  if (point === undefined) return '';
  if (point.leftOut) return words.key.leftOut;
  return point.signal === null ? '' : words.signal(point.signal, point);
};

/** A table as lines of text for a terminal, with aligned columns, numbers to the right. */
export const tableText = ({ heads, rows, numeric }: Table): string => {
  const lines = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => signs(line[at] ?? ''))));
  const text = (line: readonly string[]): string =>
    line
      .map((cell, at) => {
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - signs(cell)));
        return numeric[at] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return `${lines.map(text).join('\n')}\n`;
};

/** The approximate number of terminal columns that a text takes: one for each character a person sees. */
const signs = (text: string): number =>
  /^[ -~]*$/.test(text) ? text.length : Array.from(segmenter.segment(text)).length;

const segmenter = new Intl.Segmenter();
