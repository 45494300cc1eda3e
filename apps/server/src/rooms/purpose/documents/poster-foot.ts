import { type Blocks, drawColumn, rowsOf, textStyle } from './columns.ts';
import { COLOURS, type Item } from '../../../kernel/documents/page.ts';
import { acrossOf, type Placed } from './poster-head.ts';
import type { Format } from './sheet-plan.ts';
import type { TypeSetter } from '../../../kernel/documents/type-setting.ts';

/** The content of a sheet's foot. `code` is null for a foot without a code to scan. */
export type FootSaid = {
  readonly lines: readonly string[];
  readonly product: string;
  readonly code: { readonly link: string; readonly alt: string } | null;
};

/** Lays out the foot of a sheet: its height, and a function that draws it from `y` down. */
export const footOf = (
  said: FootSaid,
  size: number,
  format: Format,
  setter: TypeSetter,
): { readonly height: number; readonly draw: (y: number, blocks: Blocks) => Placed } => {
  const { unit } = format;
  const across = acrossOf(format);
  const side = said.code === null ? 0 : Math.max(66 * unit, 58);
  const name = Math.max(size, 15 * unit);
  // a picture has no margin for the name, which goes at the end of its foot instead
  const inMargin = format.kind === 'sheet';
  const nameWidth = widthOf(said.product, name, setter);
  const measure = across.measure - (side > 0 ? side + 34 * unit : inMargin ? 0 : nameWidth + 24 * unit);
  const rowsWith = (blocks: Blocks) =>
    said.lines.flatMap((line) => rowsOf(line, textStyle('program', size), measure, size * 0.12, setter, blocks));
  const text = rowsWith({ next: 0 }).reduce((sum, { height, before }) => sum + height + before, 0);
  const height = Math.max(text + 10 * unit, side + 8 * unit) + 34 * unit;
  return {
    height,
    draw: (y, blocks) => {
      const items: Item[] = [
        {
          kind: 'stroke',
          d: `M${across.column} ${y}H${across.column + measure}`,
          width: Math.max(0.6, unit),
          colour: COLOURS.edge,
        },
      ];
      const column = drawColumn(rowsWith(blocks), across.column, y + 8 * unit);
      items.push(...column.items);
      if (said.code !== null)
        items.push({ kind: 'code', x: across.column + across.measure - side, y: y + 4 * unit, side, ...said.code });
      items.push(
        ...wordmark(
          said.product,
          inMargin ? across.edge : across.column + across.measure - nameWidth,
          y + 8 * unit,
          name,
          setter,
          blocks,
        ),
      );
      return { items, end: y + height };
    },
  };
};

/** The product's name, with a knot as the dot of its i. Its size does not depend on the other words. */
const wordmark = (
  name: string,
  x: number,
  y: number,
  size: number,
  setter: TypeSetter,
  blocks: Blocks,
): readonly Item[] => {
  const style = { family: 'sans-bold', size, leading: 1.3, colour: COLOURS.ink, role: 'P' } as const;
  const items = rowsOf(name, style, Number.POSITIVE_INFINITY, 0, setter, blocks).flatMap((row) => row.draw(x, y));
  const before = name.slice(0, name.indexOf('i'));
  const line = items[0];
  if (name.includes('i') && line?.kind === 'line') {
    const middle = x + widthOf(before, size, setter) + widthOf('i', size, setter) / 2 - size * 0.012;
    items.push({ kind: 'disc', x: middle, y: line.y - size * 0.667, r: size * 0.12, colour: COLOURS.madder });
  }
  return items;
};

const widthOf = (text: string, size: number, setter: TypeSetter): number =>
  setter.set(text, 'sans-bold', size, Number.POSITIVE_INFINITY).lines[0]?.width ?? 0;
