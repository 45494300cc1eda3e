import type { Family } from '../../../kernel/documents/faces.ts';
import { type Colour, COLOURS, type Item, type Role, type Written } from '../../../kernel/documents/page.ts';
import type { Section } from './said.ts';
import { hatch } from './thread.ts';
import type { TypeSetter } from '../../../kernel/documents/type-setting.ts';

/**
 * One line of a column. `keep`: it must be in the same column as the next row. `before`: the space above it, except at
 * the top of a column.
 */
export type Row = {
  readonly height: number;
  readonly before: number;
  readonly keep: boolean;
  readonly draw: (x: number, y: number) => readonly Item[];
};

export type Style = {
  readonly family: Family;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
  readonly role: Role;
  readonly even?: boolean;
};

/** The number of the next paragraph, in reading order. */
export type Blocks = { next: number };

/** A text as rows of a column `measure` points wide. */
export const rowsOf = (
  text: string,
  style: Style,
  measure: number,
  before: number,
  setter: TypeSetter,
  blocks: Blocks,
): readonly Row[] => {
  const { lines, rightToLeft } =
    style.even === true
      ? setter.setEven(text, style.family, style.size, measure)
      : setter.set(text, style.family, style.size, measure);
  const block = blocks.next;
  blocks.next += 1;
  return lines.map((line, at) => ({
    height: style.size * style.leading,
    before: at === 0 ? before : 0,
    keep: style.role !== 'P' || (at === 0 && lines.length > 1) || (lines.length > 2 && at === lines.length - 2),
    draw: (x, y): readonly Written[] => [
      {
        kind: 'line',
        block,
        role: style.role,
        line,
        x: rightToLeft ? x + measure - line.width : x,
        y: y + style.size * (style.leading / 2 + 0.3),
        size: style.size,
        colour: style.colour,
      },
    ],
  }));
};

export const textStyle = (from: 'people' | 'program', size: number): Style =>
  from === 'people'
    ? { family: 'serif', size: size * 1.08, leading: 1.28, colour: COLOURS.ink, role: 'P' }
    : { family: 'sans', size, leading: 1.34, colour: COLOURS.ink, role: 'P' };

/**
 * The sections (what is still open, who was not heard, worries, not-yets) as rows of one column. `unanswered` goes
 * under the heading of the not-yets.
 */
export const sectionRows = (
  sections: readonly Section[],
  unanswered: string | null,
  size: number,
  measure: number,
  setter: TypeSetter,
  blocks: Blocks,
): readonly Row[] =>
  sections.flatMap((section) => {
    const rows: Row[] = [];
    // a list of who was heard is taken in at a glance, worries are read one by one
    const between = section.id === 'made-with' ? 0.1 : 0.62;
    const sign = section.id === 'made-without' ? size * 2.1 : 0;
    const heading = rowsOf(
      section.heading,
      { family: 'sans-bold', size: size * 1.06, leading: 1.4, colour: COLOURS.ink, role: 'H2' },
      measure - sign,
      size * 1.7,
      setter,
      blocks,
    );
    rows.push(
      ...heading.map((row, at) => ({
        ...row,
        draw: (x: number, y: number) => [
          ...(sign > 0 && at === 0 ? hatch(x, y + size * 0.28, size * 1.5, size * 0.9, size * 0.09) : []),
          ...row.draw(x + sign, y),
        ],
      })),
    );
    if (section.id === 'not-yets' && unanswered !== null) {
      const said = rowsOf(
        unanswered,
        { ...textStyle('program', size), family: 'sans-bold' },
        measure,
        0,
        setter,
        blocks,
      );
      rows.push(...said.map((row) => ({ ...row, keep: true })));
    }
    for (const [at, entry] of section.entries.entries())
      for (const [place, { from, text }] of entry.entries()) {
        const before = place > 0 || at === 0 ? size * 0.1 : size * between;
        const said = rowsOf(text, textStyle(from, size), measure, before, setter, blocks);
        // the program's line introduces somebody's words, so the two stay together
        const leads = from === 'program' && place < entry.length - 1;
        rows.push(...(leads ? said.map((row) => ({ ...row, keep: true })) : said));
      }
    return rows;
  });

/** How the purpose was agreed, for sheets whose foot does not say it. */
export const agreedRows = (
  heading: string,
  lines: readonly string[],
  size: number,
  measure: number,
  setter: TypeSetter,
  blocks: Blocks,
): readonly Row[] => [
  ...rowsOf(
    heading,
    { family: 'sans-bold', size: size * 1.06, leading: 1.4, colour: COLOURS.ink, role: 'H2' },
    measure,
    size * 1.7,
    setter,
    blocks,
  ),
  ...lines.flatMap((line) => rowsOf(line, textStyle('program', size), measure, size * 0.3, setter, blocks)),
];

/**
 * How many rows, from index `from` on, fit into a column of this height. A row with `keep` is not separated from the
 * next, unless such rows fill the column alone.
 */
export const fill = (rows: readonly Row[], from: number, height: number): number => {
  let used = 0;
  let safe = 0;
  let at = from;
  for (; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    used += row.height + (at === from ? 0 : row.before);
    if (used > height + 0.01) break;
    if (!row.keep) safe = at - from + 1;
  }
  if (at === rows.length) return at - from;
  return safe > 0 ? safe : at - from;
};

/**
 * The smallest height at which all rows from index `from` on fit into two columns; null when that is more than `most`.
 */
export const balanced = (rows: readonly Row[], from: number, most: number): number | null => {
  const fits = (height: number) => {
    const first = fill(rows, from, height);
    return first > 0 && from + first + fill(rows, from + first, height) >= rows.length;
  };
  if (from >= rows.length) return 0;
  if (!fits(most)) return null;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Draws rows down a column. */
export const drawColumn = (
  rows: readonly Row[],
  x: number,
  y: number,
): { readonly items: readonly Item[]; readonly end: number } => {
  const items: Item[] = [];
  let at = y;
  for (const [place, row] of rows.entries()) {
    if (place > 0) at += row.before;
    items.push(...row.draw(x, at));
    at += row.height;
  }
  return { items, end: at };
};

/** The height of rows in a column. */
export const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height, before }, at) => sum + height + (at === 0 ? 0 : before), 0);
