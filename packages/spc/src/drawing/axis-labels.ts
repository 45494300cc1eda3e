import type { Words } from '../words/words.ts';
import type { PictureText } from './picture.ts';
import { textWidth } from './text-width.ts';

/** As many times under the axis as there is room for, including the first and the last. */
export const axisLabels = (
  times: readonly string[],
  words: Words,
  monthly: boolean,
  x: (place: number) => number,
  size: number,
  edges: { readonly left: number; readonly right: number },
  y: number,
): readonly PictureText[] => {
  if (times.length === 0) return [];
  const label = (place: number): string => words.shortly(times[place] as string, monthly);
  const last = times.length - 1;
  const widest = Math.max(...[0, last >> 1, last].map((place) => textWidth(label(place), size)));
  const parts = Math.max(1, Math.min(6, Math.floor((x(last) - x(0)) / (widest + 28))));
  const step = Math.max(1, Math.ceil(last / parts));
  const places = [...new Set([...Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step), last])];
  const texts = places.map((place): PictureText => {
    const half = textWidth(label(place), size) / 2;
    const middle = Math.min(edges.right - half - 2, Math.max(edges.left + half + 2, x(place)));
    return { x: middle, y, text: label(place), anchor: 'middle', role: 'tick' };
  });
  // the last one stays; of the others, those with room before the next
  let next = Number.POSITIVE_INFINITY;
  return texts
    .reverse()
    .filter((text) => {
      const half = textWidth(text.text, size) / 2;
      if (text.x + half + 14 > next) return false;
      next = text.x - half;
      return true;
    })
    .reverse();
};
