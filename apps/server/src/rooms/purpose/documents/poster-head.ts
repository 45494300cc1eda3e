import { type Blocks, drawColumn, type Row, rowsOf, type Style } from './columns.ts';
import { COLOURS, type Item } from '../../../kernel/documents/page.ts';
import type { TiedVoice } from './purpose-sheet.ts';
import type { SaidPurpose } from './said.ts';
import type { Format, Plan } from './sheet-plan.ts';
import { dots, gathering, knot } from './thread.ts';
import type { TypeSetter } from '../../../kernel/documents/type-setting.ts';

/** Horizontal positions on a sheet, in points. */
export const acrossOf = ({ width, unit, across }: Format) => {
  const [edge, trunk, column, end] = across;
  return {
    edge: edge * unit,
    trunk: trunk * unit,
    column: column * unit,
    measure: width - (column + end) * unit,
    thread: 4.6 * unit,
  };
};

/** One drawn part of a sheet, and where it ends. */
export type Placed = { readonly items: readonly Item[]; readonly end: number };

/**
 * Draws the head: voices whose threads gather into one line, then whose purpose this is and what was asked. It shows at
 * most four voices, one of each part first, and only as many as leave room for the purpose. The record has all of them.
 */
export const drawHead = (
  said: SaidPurpose,
  voices: readonly TiedVoice[],
  plan: Plan,
  format: Format,
  setter: TypeSetter,
  blocks: Blocks,
): Placed & { readonly gather: number } => {
  const { unit } = format;
  const across = acrossOf(format);
  // the title is read first although it is below the voices
  const title = titleRows(said, plan, across.measure, setter, blocks);
  const chosen = chooseVoices(voices, plan, format, setter, blocks);
  const items: Item[] = [];
  let foot = 40 * unit;
  const knots: (readonly [number, number])[] = [];
  for (const [at, rows] of chosen.columns.entries()) {
    const x = across.edge + at * (chosen.measure + chosen.gap);
    const column = drawColumn(rows, x, (34 + (STAGGER[at] ?? 0)) * unit);
    items.push(...column.items);
    knots.push([x + 6 * unit, column.end + 10 * unit]);
    foot = Math.max(foot, column.end + 10 * unit);
  }
  const gather = foot + (chosen.columns.length > 0 ? 62 : 10) * unit;
  const threads: Item[] = knots.flatMap(([x, y]) => [
    gathering([x, y], [across.trunk, gather], across.thread * 0.5),
    knot(x, y, across.thread * 0.42),
  ]);
  if (knots.length === 0) threads.push(...dots(across.trunk, 24 * unit, gather, across.thread));
  const head = drawColumn(title, across.column, gather - 12 * unit);
  return { items: [...threads, ...head.items, ...items], end: Math.max(head.end, gather), gather };
};

const STAGGER = [0, 16, -4, 12];

const titleRows = (
  said: SaidPurpose,
  plan: Plan,
  measure: number,
  setter: TypeSetter,
  blocks: Blocks,
): readonly Row[] => {
  const small = plan.label;
  const circle: Style = { family: 'serif', size: small * 1.5, leading: 1.18, colour: COLOURS.ink, role: 'H1' };
  const version: Style = { family: 'sans', size: small, leading: 1.35, colour: COLOURS.soft, role: 'P' };
  const question: Style = {
    family: 'serif-italic',
    size: small * 1.12,
    leading: 1.28,
    colour: COLOURS.soft,
    role: 'P',
  };
  return [
    ...rowsOf(said.circle, circle, measure, 0, setter, blocks),
    ...rowsOf(said.version, version, measure, 0, setter, blocks),
    ...rowsOf(said.question, question, measure, 0, setter, blocks),
  ];
};

const chooseVoices = (
  voices: readonly TiedVoice[],
  plan: Plan,
  format: Format,
  setter: TypeSetter,
  blocks: Blocks,
): { readonly columns: readonly (readonly Row[])[]; readonly measure: number; readonly gap: number } => {
  const style: Style = { family: 'serif', size: plan.heads, leading: 1.3, colour: COLOURS.soft, role: 'P', even: true };
  const gap = 34 * format.unit;
  const room = format.width - 2 * acrossOf(format).edge;
  const first = blocks.next;
  const inTurn = oneOfEachFirst(voices);
  for (const count of [4, 3, 2, 1]) {
    blocks.next = first;
    // a single voice takes half the sheet at most: longer lines would be hard to read
    const measure = Math.min((room - gap * (count - 1)) / count, room * 0.5);
    const columns = inTurn.slice(0, count).map(({ words }) => rowsOf(words, style, measure, 0, setter, blocks));
    const tallest = Math.max(0, ...columns.map((rows) => rows.reduce((sum, { height }) => sum + height, 0)));
    if (tallest <= format.height * 0.085) return { columns, measure, gap };
  }
  blocks.next = first;
  return { columns: [], measure: 0, gap };
};

const oneOfEachFirst = (voices: readonly TiedVoice[]): readonly TiedVoice[] => {
  const firsts = voices.filter((voice, at) => voices.findIndex(({ part }) => part === voice.part) === at);
  return [...firsts, ...voices.filter((voice) => !firsts.includes(voice))];
};
