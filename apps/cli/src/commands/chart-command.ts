import { writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import {
  CHART_KINDS,
  type Chart,
  type ChartKind,
  english,
  makeChart,
  PROFILES,
  profileNamed,
  type Request,
  tableText,
  toCsv,
  toSvg,
  toTable,
  type Wanted,
} from '@throughline/spc';
import { chartJson } from '../chart/chart-json.ts';
import { chartPage } from '../chart/chart-page.ts';
import { readCsvSheet } from '../chart/read-csv-sheet.ts';
import { CellFault, readXlsxSheet } from '../chart/read-xlsx-sheet.ts';
import { type FromSheet, seriesFromSheet } from '../chart/series-from-sheet.ts';
import { type Command, Refused, refused, refusedInWords } from '../command.ts';
import { ImportFault } from '../import/fault.ts';
import { readWords, wholeNumberWord } from './words.ts';

const OPTIONS = {
  kind: { type: 'string', default: 'xmr' },
  profile: { type: 'string', default: 'mdc-2023' },
  wanted: { type: 'string', default: 'neither' },
  target: { type: 'string' },
  'target-name': { type: 'string' },
  baseline: { type: 'string' },
  per: { type: 'string' },
  least: { type: 'string' },
  most: { type: 'string' },
  rebase: { type: 'string', multiple: true, default: [] as string[] },
  reason: { type: 'string', multiple: true, default: [] as string[] },
  by: { type: 'string', multiple: true, default: [] as string[] },
  'leave-out': { type: 'string', multiple: true, default: [] as string[] },
  event: { type: 'string', multiple: true, default: [] as string[] },
  time: { type: 'string' },
  value: { type: 'string' },
  of: { type: 'string' },
  'target-column': { type: 'string' },
  sheet: { type: 'string' },
  name: { type: 'string' },
  unit: { type: 'string' },
  width: { type: 'string' },
  output: { type: 'string', short: 'o' },
  json: { type: 'boolean', default: false },
  table: { type: 'boolean', default: false },
} as const;
type Values = ReturnType<typeof readWords<typeof OPTIONS>>['values'];

const WRITERS: Readonly<Record<string, (chart: Chart, width: number) => string>> = {
  '.svg': (chart, width) => toSvg(chart, { width }),
  '.html': chartPage,
  '.csv': (chart) => toCsv(chart),
  '.json': (chart) => `${JSON.stringify(chartJson(chart), null, 1)}\n`,
  '.txt': (chart) => chartText(chart),
};

export const chartCommand: Command = {
  name: 'chart',
  summary: 'a run or control chart of a CSV file or workbook, with what it says in words',
  usage: `throughline chart FILE.csv|FILE.xlsx [--kind KIND] [--profile PROFILE] [--wanted up|down|neither] [-o OUT]
    Draws a series and says what it shows: whether it changed more than chance would, and whether its target can be
    relied on. The first row names the columns: time (or date, week, month …), value, and for rates of (or n). An empty
    cell is a missing value. For xbar and s, rows of the same time are one subgroup.

    --kind       ${CHART_KINDS.join(', ')} (xmr)
    --profile    ${PROFILES.map(({ name }) => name).join(', ')} (mdc-2023)
    --wanted     up or down: which way is better; neither says high and low only
    --target N   (in per cent for p and p-prime) or a column “target”, which may change over time;
                 --target-name aim calls it so
    --baseline N limits from the first N points of each segment, 12 or more
    --rebase DATE --reason WHY --by WHOM   begins anew there; may be given again
    --leave-out DATE   a point of another kind: it stays on the chart and counts for no limit
    --event DATE=NAME  a cycle on the time axis
    --per 100    rates per so many (100 for p and p-prime)
    --least N, --most N   limits are not drawn beyond what can happen
    --time, --value, --of, --target-column NAME   where the columns have other names
    --sheet NAME which sheet of a workbook
    --name, --unit, --width
    -o OUT       writes .svg, .html, .csv, .json or .txt, and overwrites nothing
    --json       everything, for other programs: centre, limits, flags of every point, verdicts, reasons
    --table      the finding, a row a point, and how it was worked out (unless another is asked for)`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(words, OPTIONS, 1);
    const [path] = positionals;
    if (path === undefined) throw refused('say-which-file', {}, { usage: true });
    const kind = oneOf('kind', values.kind, CHART_KINDS) as ChartKind;
    const out = values.output === undefined ? null : outputOf(values.output);
    if (values.json && values.table) throw refused('json-or-table', {}, { usage: true });
    const chart = await chartOf(path, kind, values);
    if (out !== null) {
      const width = values.width === undefined ? 960 : wholeNumberWord('width', values.width, 320, 4_000);
      await writeNew(out.file, out.write(chart, width));
      terminal.out.write(`${english.finding(chart)}\nWritten: ${out.file}\n`);
    }
    if (values.json) terminal.out.write(`${JSON.stringify(chartJson(chart), null, 1)}\n`);
    else if (values.table || out === null) terminal.out.write(chartText(chart));
    return 0;
  },
};

const outputOf = (word: string): { readonly file: string; readonly write: (chart: Chart, width: number) => string } => {
  const write = WRITERS[extname(word).toLowerCase()];
  if (write === undefined) throw refused('not-a-name-to-write-to', { word, endings: Object.keys(WRITERS).join(', ') });
  return { file: resolve(word), write };
};

const chartOf = async (path: string, kind: ChartKind, values: Values): Promise<Chart> => {
  const { series, target, place } = await readSheet(path, kind, values);
  const request = requestOf(kind, values, series.times);
  const named = {
    ...series,
    ...(values.unit === undefined
      ? isShare(kind) && (request.per ?? 1) === 100
        ? { unit: '%' }
        : {}
      : { unit: values.unit }),
  };
  const made = makeChart(named, target === null || request.target !== undefined ? request : { ...request, target });
  if (made.ok) return made.chart;
  throw refusedInWords(
    made.faults
      .map(({ column, point, words }) =>
        point !== null &&
        (column === 'times' || column === 'values' || column === 'denominators' || column === 'subgroups')
          ? `${place(point, column)}: ${words}`
          : words,
      )
      .join('\n'),
  );
};

const isShare = (kind: ChartKind): boolean => kind === 'p' || kind === 'p-prime';

const readSheet = async (path: string, kind: ChartKind, values: Values): Promise<FromSheet> => {
  const ending = extname(path).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx') throw refused('not-a-file-to-chart', { path });
  const columns = {
    ...(values.time === undefined ? {} : { time: values.time }),
    ...(values.value === undefined ? {} : { value: values.value }),
    ...(values.of === undefined ? {} : { of: values.of }),
    ...(values['target-column'] === undefined ? {} : { target: values['target-column'] }),
  };
  try {
    const sheet = ending === '.csv' ? await readCsvSheet(path) : await readXlsxSheet(path, values.sheet);
    const name = values.name ?? basename(path, extname(path));
    return seriesFromSheet(sheet, columns, name, kind === 'xbar' || kind === 's');
  } catch (error) {
    if (error instanceof ImportFault) throw refusedInWords(error.told);
    if (error instanceof CellFault) throw new Refused(error.why);
    throw error;
  }
};

const requestOf = (kind: ChartKind, values: Values, times: readonly string[]): Request => {
  const profile = profileNamed(
    oneOf(
      'profile',
      values.profile,
      PROFILES.map(({ name }) => name),
    ),
  );
  const number = (name: 'target' | 'per' | 'least' | 'most'): number | undefined => {
    const word = values[name];
    if (word === undefined) return undefined;
    const value = Number(word.replace('−', '-').replace(/%$/, ''));
    if (word.trim() === '' || !Number.isFinite(value)) throw refused('option-not-a-number', { name, word });
    return value;
  };
  const [target, per, least, most] = (['target', 'per', 'least', 'most'] as const).map(number);
  if (values.rebase.length !== values.reason.length || values.rebase.length !== values.by.length)
    throw refused('rebase-without-reason', {}, { usage: true });
  return {
    kind,
    ...(profile === null ? {} : { profile }),
    wanted: oneOf('wanted', values.wanted, ['up', 'down', 'neither']) as Wanted,
    ...(target === undefined ? {} : { target }),
    ...(values['target-name'] === undefined ? {} : { targetName: values['target-name'] }),
    ...(values.baseline === undefined ? {} : { baseline: wholeNumberWord('baseline', values.baseline, 12, 10_000) }),
    per: per ?? (isShare(kind) ? 100 : 1),
    ...(least === undefined && most === undefined
      ? {}
      : { possible: { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) } }),
    rebases: values.rebase.map((at, place) => ({
      at,
      reason: values.reason[place] as string,
      author: values.by[place] as string,
    })),
    leaveOut: values['leave-out'].map((time) => {
      const place = times.indexOf(time);
      if (place < 0) throw refused('no-point-to-leave-out', { time });
      return place;
    }),
    events: values.event.map((word) => {
      const [at = '', ...name] = word.split('=');
      if (name.join('=').trim() === '') throw refused('not-an-event', { word });
      return { at: at.trim(), name: name.join('=').trim() };
    }),
  };
};

const oneOf = (name: string, word: string, known: readonly string[]): string => {
  if (!known.includes(word)) throw refused('option-not-one-of', { name, choices: known.join(', '), word });
  return word;
};

const chartText = (chart: Chart): string =>
  [
    english.finding(chart),
    english.assurance(chart),
    english.suggestion(chart),
    '',
    tableText(toTable(chart)),
    ...english.caption(chart),
  ]
    .filter((line, at) => line !== '' || at === 3)
    .map((line) => `${line.trimEnd()}\n`)
    .join('');

const writeNew = async (file: string, text: string): Promise<void> => {
  await writeFile(file, text, { flag: 'wx' }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw refused('file-there-already', { file });
    if (code === 'ENOENT') throw refused('no-folder-to-write', { file });
    if (code === 'EISDIR' || code === 'EACCES') throw refused('not-a-file-to-write', { file });
    throw error;
  });
};
