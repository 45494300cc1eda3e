import { agreedRows, type Blocks, drawColumn, fill, heightOf, type Row, rowsOf, sectionRows } from './columns.ts';
import { COLOURS, type Item, type Page } from '../../../kernel/documents/page.ts';
import type { footOf } from './poster-foot.ts';
import { acrossOf } from './poster-head.ts';
import type { SaidPurpose } from './said.ts';
import { type Format, openSizes } from './sheet-plan.ts';
import { dots } from './thread.ts';
import type { TypeSetter } from '../../../kernel/documents/type-setting.ts';

/**
 * Lays out the linen-coloured sheets: what is still open, who it was made with and without, worries, not-yets and how
 * it was agreed, in two columns. It finds the number of sheets that the smallest type needs, then uses the largest type
 * that needs no more.
 * @param foot gives the foot of the sheet that comes after `before` of these
 */
export const layOpenSheets = (
  said: SaidPurpose,
  format: Format,
  setter: TypeSetter,
  blocks: Blocks,
  foot: (before: number) => ReturnType<typeof footOf>,
): readonly Page[] => {
  const { width, height, unit } = format;
  const across = acrossOf(format);
  const half = (across.measure - 30 * unit) / 2;
  const titleAt = () =>
    rowsOf(
      `${said.circle}. ${said.version}`,
      { family: 'sans', size: Math.max(format.smallest, 15 * unit), leading: 1.35, colour: COLOURS.soft, role: 'P' },
      across.measure,
      0,
      setter,
      blocks,
    );
  const first = blocks.next;
  const top = 66 * unit + heightOf(titleAt());
  const most = height - top - foot(0).height - 24 * unit;
  const rowsAt = (size: number): readonly Row[] => {
    blocks.next = first;
    return [
      ...sectionRows(said.sections, said.unanswered, size, half, setter, blocks),
      ...agreedRows(said.agreedHeading, said.agreed, size, half, setter, blocks),
    ];
  };
  const sizes = openSizes(format);
  const fewest = sheetsOf(rowsAt(format.smallest), most);
  const rows = rowsAt(sizes.find((size) => sheetsOf(rowsAt(size), most) <= fewest) ?? format.smallest);

  const evened = leastHeight(rows, most);

  const pages: Page[] = [];
  let placed = 0;
  while (placed < rows.length) {
    const below = foot(pages.length);
    const tall = evened;
    const items: Item[] = [{ kind: 'box', x: 0, y: 0, w: width, h: height, fill: COLOURS.linen }];
    items.push(...drawColumn(titleAt(), across.column, 40 * unit).items);
    let deepest = top;
    for (const x of [across.column, across.column + half + 30 * unit]) {
      const some = fill(rows, placed, tall);
      const column = drawColumn(rows.slice(placed, placed + some), x, top);
      items.push(...column.items);
      deepest = Math.max(deepest, column.end);
      placed += some;
    }
    items.push(...dots(across.trunk, 0, deepest, across.thread));
    items.push(...below.draw(height - below.height, blocks).items);
    pages.push({ width, height, items });
  }
  return pages;
};

/**
 * The least height of columns with which the number of sheets stays the same. It spreads the rows evenly, so that no
 * sheet has three lines alone.
 */
const leastHeight = (rows: readonly Row[], most: number): number => {
  const sheets = sheetsOf(rows, most);
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (sheetsOf(rows, middle) <= sheets) high = middle;
    else low = middle;
  }
  return high;
};

const sheetsOf = (rows: readonly Row[], most: number): number => {
  let placed = 0;
  let columns = 0;
  for (; placed < rows.length; columns += 1) placed += fill(rows, placed, most);
  return Math.ceil(columns / 2);
};
