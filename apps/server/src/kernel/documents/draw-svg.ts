import { codePath, COLOURS, type Item, type Page, type Written } from './page.ts';

const n = (value: number): string => value.toFixed(2);

/** Draws a sheet as SVG with paths only. The program that renders it looks for no typeface, so none can be missing. */
export const drawSvg = async (page: Page): Promise<string> => {
  const shapes = await Promise.all(page.items.map(shapeOf));
  const { width, height } = page;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join('')}</svg>`;
};

const shapeOf = async (item: Item): Promise<string> => {
  if (item.kind === 'line') return lettersOf(item);
  if (item.kind === 'box')
    return `<path fill="${item.fill}" d="M${n(item.x)} ${n(item.y)}h${n(item.w)}v${n(item.h)}h${n(-item.w)}z"/>`;
  if (item.kind === 'disc')
    return item.open === true
      ? `<circle cx="${n(item.x)}" cy="${n(item.y)}" r="${n(item.r)}" fill="${COLOURS.paper}" stroke="${item.colour}" stroke-width="${n(item.r * 0.45)}"/>`
      : `<circle cx="${n(item.x)}" cy="${n(item.y)}" r="${n(item.r)}" fill="${item.colour}"/>`;
  if (item.kind === 'code') {
    const quiet = item.side * 0.08;
    const side = item.side + 2 * quiet;
    return `<path fill="${COLOURS.sheet}" d="M${n(item.x - quiet)} ${n(item.y - quiet)}h${n(side)}v${n(side)}h${n(-side)}z"/><path fill="${COLOURS.ink}" d="${await codePath(item.link, item.side, item.x, item.y)}"/>`;
  }
  const dash = item.dash === undefined ? '' : ` stroke-dasharray="${item.dash[0]} ${item.dash[1]}"`;
  return `<path fill="none" stroke="${item.colour}" stroke-width="${n(item.width)}" stroke-linecap="round" stroke-linejoin="round"${dash} d="${item.d}"/>`;
};

const lettersOf = ({ line, x, y, size, colour }: Written): string =>
  line.runs
    .map((run) => {
      const { font } = run.face;
      const { glyphs, positions } = font.layout(run.text, { ...run.features });
      const scale = size / font.unitsPerEm;
      let pen = 0;
      const paths = glyphs.map((glyph, at) => {
        const place = positions[at];
        const d = glyph.path.toSVG();
        const [dx, dy] = [pen + (place?.xOffset ?? 0), place?.yOffset ?? 0];
        pen += place?.xAdvance ?? glyph.advanceWidth;
        return d === '' ? '' : `<path transform="translate(${n(dx)} ${n(dy)})" d="${d}"/>`;
      });
      return `<g fill="${colour}" transform="translate(${n(x + run.x)} ${n(y)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})">${paths.join('')}</g>`;
    })
    .join('');
