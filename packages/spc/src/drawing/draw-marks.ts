import type { MarkShape, Picture, PictureMark, Place } from './picture.ts';
import { escape } from './escape.ts';
import { textWidth } from './text-width.ts';

const at = (value: number): string => String(Math.round(value * 100) / 100);
const path = (places: readonly Place[]): string =>
  places.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');

/** One mark, in its shape. */
export const drawMark = (shape: MarkShape, x: number, y: number, radius: number): string => {
  if (shape === 'outside')
    return `<path class="outside" d="${path([
      [x, y - radius],
      [x + radius, y],
      [x, y + radius],
      [x - radius, y],
    ])}Z"/>`;
  if (shape === 'left-out') {
    const reach = radius * 0.8;
    return `<path class="left-out" d="${path([
      [x - reach, y - reach],
      [x + reach, y + reach],
    ])}${path([
      [x - reach, y + reach],
      [x + reach, y - reach],
    ])}"/>`;
  }
  return `<circle class="${shape}" cx="${at(x)}" cy="${at(y)}" r="${at(radius)}"/>`;
};

/** A laid-out chart as a group of an SVG: lines first, the connecting line over them, marks over that, words last. */
export const drawPicture = (picture: Picture): string => {
  // points that are close together are small, and so are their strokes
  const small = picture.marks.some(({ shape, radius }) => shape === 'usual' && radius < 3.2);
  return [
    small ? '<g class="small">' : '<g>',
    ...picture.uprights.map(
      ({ x, top, bottom }) =>
        `<path class="upright" d="${path([
          [x, top],
          [x, bottom],
        ])}"/>`,
    ),
    ...picture.lines.map(({ kind, places }) => `<path class="${kind}" d="${path(places)}"/>`),
    ...picture.leaders.map((ends) => `<path class="leader" d="${path(ends)}"/>`),
    ...picture.thread.map((places) => (places.length > 1 ? `<path class="thread" d="${path(places)}"/>` : '')),
    ...picture.marks.map(({ shape, x, y, radius }: PictureMark) => drawMark(shape, x, y, radius)),
    // names above the plot have a background, so that no vertical line runs through them
    ...picture.texts
      .filter(({ role }) => role === 'event' || role === 'rebase')
      .map(({ x, y, text, role }) => {
        const width = textWidth(text, picture.size, role === 'event');
        return `<rect class="paper" x="${at(x - 2)}" y="${at(y - picture.size)}" width="${at(width)}" height="${at(picture.size * 1.35)}"/>`;
      }),
    ...picture.texts.map(
      ({ x, y, text, anchor, role }) =>
        `<text class="${role}" x="${at(x)}" y="${at(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escape(text)}</text>`,
    ),
    '</g>',
  ]
    .filter((one) => one !== '')
    .join('\n');
};

export const drawText = (className: string, x: number, y: number, text: string): string =>
  `<text class="${className}" x="${at(x)}" y="${at(y)}">${escape(text)}</text>`;
