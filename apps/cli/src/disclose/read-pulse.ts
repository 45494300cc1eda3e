import { basename } from 'node:path';
import type { Declaration, Membership, PulseItem, Sheet } from '@throughline/disclosure';
import { refused, refusedInWords } from '../command.ts';
import { type Row, readTable } from '../import/table.ts';
import { because, say } from '../say.ts';
import type { Because } from '@throughline/domain';

/** The meaning of a file's columns, where they do not say it themselves. */
export type Columns = {
  readonly scale: readonly string[];
  readonly power: readonly string[];
  readonly text: readonly string[];
  readonly tokens: readonly string[];
};

/** A wave as it is in the file: its members, their answers (no longer tied to a member), and the texts they wrote. */
export type ReadWave = {
  readonly id: string;
  readonly members: readonly Membership[];
  readonly sheets: readonly Sheet[];
  readonly texts: readonly { readonly question: string; readonly texts: readonly string[] }[];
};
export type ReadPulse = { readonly declared: Declaration; readonly waves: readonly ReadWave[] };

/** The number of tokens to share out, as in the pulse of attention. */
const TOKENS = 10;
const KNOWN = ['wave', 'member', 'part'];
const MOST_FAULTS = 12;
const MOST_ROWS = 100_000;

/**
 * Reads the answers to a pulse. There is a row for each member in each wave, also where they did not answer. The
 * columns are `wave`, `member`, `part`, and one for each question. All faults are reported at once, by line and column.
 */
export const readPulse = async (path: string, columns: Columns): Promise<ReadPulse> => {
  const file = basename(path);
  const table = await readTable(path, []);
  const questions = table.columns.filter((column) => !KNOWN.includes(column));
  const items = itemsOf(file, questions, columns);
  const rows: Row[] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length > MOST_ROWS) throw refused('pulse-too-large', { file, most: MOST_ROWS });
  }
  if (rows.length === 0) throw refused('pulse-empty', { file });
  const has = (column: string): boolean => table.columns.includes(column);
  const faults: string[] = [];
  const waves = new Map<string, { members: Membership[]; sheets: Sheet[]; texts: Map<string, string[]> }>();
  for (const row of rows) {
    const cell = (column: string): string => (has(column) ? row.cell(column).trim() : '');
    const id = has('wave') ? cell('wave') : 'this wave';
    const member = has('member') ? cell('member') : `row ${row.line}`;
    const part = cell('part') || null;
    for (const [column, value] of [
      ['wave', id],
      ['member', member],
    ] as const)
      if (value === '') faults.push(inLine(row, because('pulse-cell-empty', { column })));
    let wave = waves.get(id);
    if (wave === undefined) waves.set(id, (wave = { members: [], sheets: [], texts: new Map() }));
    wave.members.push({ member, part });
    const answers: Record<string, number | readonly number[]> = Object.create(null);
    for (const item of items) {
      const given = item.kind === 'scale' ? scaleCell(item, cell) : tokenCells(item, cell);
      if (isBecause(given)) faults.push(inLine(row, given));
      else if (given !== null) answers[item.id] = given;
    }
    wave.sheets.push({ part, answers });
    for (const question of columns.text)
      if (cell(question) !== '') wave.texts.set(question, [...(wave.texts.get(question) ?? []), cell(question)]);
  }
  if (waves.size > 1 && !has('member')) faults.push(say(because('waves-without-member')));
  if (faults.length > 0) throw refusedInWords(inWords(file, faults));
  return {
    declared: { items, parts: partsIn(waves.values()) },
    waves: [...waves].map(([id, { members, sheets, texts }]) => ({
      id,
      members,
      sheets,
      texts: columns.text.map((question) => ({ question, texts: texts.get(question) ?? [] })),
    })),
  };
};

const isBecause = (given: object | number | null): given is Because =>
  typeof given === 'object' && given !== null && 'reason' in given;
const inLine = ({ line }: Row, why: Because): string => say(because('pulse-line', { line, why: say(why) }));

const inWords = (file: string, faults: readonly string[]): string =>
  [
    say(because('pulse-has-faults', { file })),
    ...faults.slice(0, MOST_FAULTS).map((fault) => `  ${fault}`),
    ...(faults.length > MOST_FAULTS ? [`  ${say(because('more-faults', { more: faults.length - MOST_FAULTS }))}`] : []),
  ].join('\n');

const itemsOf = (file: string, questions: readonly string[], columns: Columns): readonly PulseItem[] => {
  const things = (item: string): readonly string[] => questions.filter((column) => column.startsWith(`${item}: `));
  for (const column of [...columns.power, ...columns.text])
    if (!questions.includes(column) && !columns.tokens.includes(column))
      throw refused('pulse-column-missing', { file, column });
  for (const item of columns.tokens)
    if (things(item).length < 2) throw refused('token-columns-missing', { file, item });
  const taken = new Set([...columns.text, ...columns.tokens.flatMap(things)]);
  const items = [
    ...questions
      .filter((column) => !taken.has(column))
      .map((id): PulseItem => ({ id, kind: 'scale', scale: columns.scale, onPower: columns.power.includes(id) })),
    ...columns.tokens.map(
      (id): PulseItem => ({
        id,
        kind: 'tokens',
        among: things(id).map((column) => column.slice(id.length + 2)),
        tokens: TOKENS,
        onPower: columns.power.includes(id),
      }),
    ),
  ];
  if (items.length === 0) throw refused('no-question', { file });
  return items;
};

type Cell = (column: string) => string;

const scaleCell = ({ id, scale }: Extract<PulseItem, { kind: 'scale' }>, cell: Cell): number | Because | null => {
  const said = cell(id);
  if (said === '') return null;
  const place = /^\d+$/.test(said)
    ? Number(said) - 1
    : scale.findIndex((word) => word.toLowerCase() === said.toLowerCase());
  return place >= 0 && place < scale.length
    ? place
    : because('not-on-scale', { column: id, said, most: scale.length, words: scale.join(', ') });
};

const tokenCells = (
  { id, among, tokens }: Extract<PulseItem, { kind: 'tokens' }>,
  cell: Cell,
): readonly number[] | Because | null => {
  const said = among.map((thing) => cell(`${id}: ${thing}`));
  if (said.every((one) => one === '')) return null;
  const wrong = said.findIndex((one) => one !== '' && !/^\d{1,3}$/.test(one));
  if (wrong !== -1)
    return because('not-a-number-of-tokens', { column: `${id}: ${among[wrong]}`, said: said[wrong] ?? '' });
  const given = said.map(Number);
  const sum = given.reduce((all, one) => all + one, 0);
  return sum === tokens ? given : because('other-sum-of-tokens', { item: id, sum, tokens });
};

const partsIn = (waves: Iterable<{ readonly members: readonly Membership[] }>): readonly string[] => [
  ...new Set([...waves].flatMap(({ members }) => members.flatMap(({ part }) => (part === null ? [] : [part])))),
];
