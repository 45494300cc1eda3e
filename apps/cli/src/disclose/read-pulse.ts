import { basename } from 'node:path';
import type { Declaration, Membership, PulseItem, Sheet } from '@throughline/disclosure';
import { Refused } from '../command.ts';
import { type Row, readTable } from '../import/table.ts';

/** What the columns of a file mean, where they do not say it themselves. */
export type Columns = {
  readonly scale: readonly string[];
  readonly power: readonly string[];
  readonly text: readonly string[];
  readonly tokens: readonly string[];
};

/** A wave as it stands in the file: its members, what they answered (tied to no member any more), what they wrote. */
export type ReadWave = {
  readonly id: string;
  readonly members: readonly Membership[];
  readonly sheets: readonly Sheet[];
  readonly texts: readonly { readonly question: string; readonly texts: readonly string[] }[];
};
export type ReadPulse = { readonly declared: Declaration; readonly waves: readonly ReadWave[] };

/** Tokens to share out: as many as the pulse of attention has. */
const TOKENS = 10;
const KNOWN = ['wave', 'member', 'part'];
const MOST_FAULTS = 12;
const MOST_ROWS = 100_000;

/**
 * Reads answers to a pulse: a row for each member in each wave, whether they answered or not; columns `wave`, `member`
 * and `part`, and one a question. What is wrong is said by line and column, all of it at once.
 */
export const readPulse = async (path: string, columns: Columns): Promise<ReadPulse> => {
  const file = basename(path);
  const table = await readTable(path, []);
  const questions = table.columns.filter((column) => !KNOWN.includes(column));
  const items = itemsOf(file, questions, columns);
  const rows: Row[] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length > MOST_ROWS)
      throw new Refused(`${file} has more than ${MOST_ROWS} rows. Give one pulse at a time.`);
  }
  if (rows.length === 0) throw new Refused(`${file} names its columns and holds no answers.`);
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
      if (value === '') faults.push(`line ${row.line}, column “${column}”: the cell is empty.`);
    let wave = waves.get(id);
    if (wave === undefined) waves.set(id, (wave = { members: [], sheets: [], texts: new Map() }));
    wave.members.push({ member, part });
    const answers: Record<string, number | readonly number[]> = Object.create(null);
    for (const item of items) {
      const given = item.kind === 'scale' ? scaleCell(item, cell) : tokenCells(item, cell);
      if (typeof given === 'string') faults.push(`line ${row.line}, ${given}`);
      else if (given !== null) answers[item.id] = given;
    }
    wave.sheets.push({ part, answers });
    for (const question of columns.text)
      if (cell(question) !== '') wave.texts.set(question, [...(wave.texts.get(question) ?? []), cell(question)]);
  }
  if (waves.size > 1 && !has('member'))
    faults.push('there is more than one wave and no column “member”: who came and who went must be known.');
  if (faults.length > 0) throw new Refused(inWords(file, faults));
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

const inWords = (file: string, faults: readonly string[]): string =>
  [
    `Nothing is shown. In ${file}:`,
    ...faults.slice(0, MOST_FAULTS).map((fault) => `  ${fault}`),
    ...(faults.length > MOST_FAULTS ? [`  … and ${faults.length - MOST_FAULTS} more.`] : []),
  ].join('\n');

const itemsOf = (file: string, questions: readonly string[], columns: Columns): readonly PulseItem[] => {
  const things = (item: string): readonly string[] => questions.filter((column) => column.startsWith(`${item}: `));
  for (const column of [...columns.power, ...columns.text])
    if (!questions.includes(column) && !columns.tokens.includes(column))
      throw new Refused(`${file} has no column “${column}”.`);
  for (const item of columns.tokens)
    if (things(item).length < 2) throw new Refused(`${file} has no columns “${item}: …” over which tokens are shared.`);
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
  if (items.length === 0) throw new Refused(`${file} has no column that is a question.`);
  return items;
};

type Cell = (column: string) => string;

const scaleCell = ({ id, scale }: Extract<PulseItem, { kind: 'scale' }>, cell: Cell): number | string | null => {
  const said = cell(id);
  if (said === '') return null;
  const place = /^\d+$/.test(said)
    ? Number(said) - 1
    : scale.findIndex((word) => word.toLowerCase() === said.toLowerCase());
  return place >= 0 && place < scale.length
    ? place
    : `column “${id}”: “${said}” is no answer on this scale. Give 1 to ${scale.length}, or one of: ${scale.join(', ')}.`;
};

const tokenCells = (
  { id, among, tokens }: Extract<PulseItem, { kind: 'tokens' }>,
  cell: Cell,
): readonly number[] | string | null => {
  const said = among.map((thing) => cell(`${id}: ${thing}`));
  if (said.every((one) => one === '')) return null;
  const wrong = said.findIndex((one) => one !== '' && !/^\d{1,3}$/.test(one));
  if (wrong !== -1) return `column “${id}: ${among[wrong]}”: “${said[wrong]}” is no number of tokens.`;
  const given = said.map(Number);
  const sum = given.reduce((all, one) => all + one, 0);
  return sum === tokens ? given : `columns “${id}: …”: ${sum} tokens are shared out; there are ${tokens}.`;
};

const partsIn = (waves: Iterable<{ readonly members: readonly Membership[] }>): readonly string[] => [
  ...new Set([...waves].flatMap(({ members }) => members.flatMap(({ part }) => (part === null ? [] : [part])))),
];
