import { useEffect, useMemo, useState } from 'react';
import type { Label, ReadVoice } from './read-release.ts';
import { MOST_MARKS } from './voice-result.tsx';

/** Heights in pixels: a heading in the table, the space in a row, and everything around the table on the screen. */
const SECTION = 62;
const ROW_SPACE = 22;
const AROUND = 290;
/**
 * The share of the table's width that the positions' columns take, and the width of what stands beside the table in
 * pixels.
 */
const SHARED_WIDTH = 0.62;
const BESIDE = 512;
const BESIDE_NARROW = 396;

export type Turn = { readonly label: Label; readonly voice: ReadVoice };
export type TableMarks = { readonly size: number; readonly pitch: number; readonly across: number };

/**
 * Size and number a row of the marks, for groups of up to `most` people. Every row is as wide as eight of the largest
 * marks.
 */
const SIZES = [
  { most: 24, size: 30, across: 8 },
  { most: 60, size: 22, across: 11 },
  { most: 150, size: 16, across: 15 },
  { most: Number.POSITIVE_INFINITY, size: 12, across: 20 },
] as const;

/** The same for a single group, which has the whole width. */
const SIZES_ALONE = [
  { most: 60, size: 30, across: 24 },
  { most: 200, size: 24, across: 30 },
  { most: Number.POSITIVE_INFINITY, size: 18, across: 40 },
] as const;

/** The largest marks with which the largest group of a voice fits. */
export const marksFor = (voice: ReadVoice): { readonly size: number; readonly across: number } => {
  const people = Math.max(0, ...voice.groups.map(peopleIn));
  const { size, across } =
    (voice.groups.length === 1 ? SIZES_ALONE : SIZES).find(({ most }) => people <= most) ?? SIZES[3];
  return { size, across };
};

/**
 * A media query for screens on which the wall is drawn smaller, so that nothing is cut off (the same as in wall.css).
 */
const SMALL = '(min-width: 1024px) and (max-height: 860px), (min-width: 1024px) and (max-width: 1300px)';
const SMALLER = 0.72;

/** The pages and marks of the table for these voices, updated as the screen changes. */
export const useFit = (
  turns: readonly Turn[],
  columns: number,
): { readonly marks: TableMarks; readonly pages: readonly (readonly Turn[])[] } => {
  const { width, height } = useScreen();
  return useMemo(() => {
    const column = ((width - (width > 1600 ? BESIDE : BESIDE_NARROW)) * SHARED_WIDTH) / columns - 24;
    const marks = marksIn(column, Math.max(0, ...turns.flatMap(({ voice }) => voice.groups.map(peopleIn))));
    return { marks, pages: pagesOf(turns, height - AROUND, marks, columns) };
  }, [turns, columns, width, height]);
};

/** The size of the screen in the wall's own pixels, updated as it changes. */
const useScreen = (): { readonly width: number; readonly height: number } => {
  const read = () => {
    const scale = matchMedia(SMALL).matches ? SMALLER : 1;
    return { width: innerWidth / scale, height: innerHeight / scale };
  };
  const [screen, setScreen] = useState(read);
  useEffect(() => {
    const change = () => setScreen(read());
    addEventListener('resize', change);
    return () => removeEventListener('resize', change);
  }, []);
  return screen;
};

/** The marks of the table in a column of the given width in pixels. More people means smaller marks. */
const marksIn = (column: number, people: number): TableMarks => {
  const size = people <= 40 ? 18 : people <= 120 ? 14 : 10;
  const pitch = size + Math.max(3, Math.round(size / 5));
  return { size, pitch, across: Math.max(2, Math.floor(column / pitch)) };
};

const peopleIn = ({ tally }: ReadVoice['groups'][number]): number =>
  tally === null ? 0 : tally.answers + tally.notHeard;

/**
 * Fills pages by height: a heading, a long voice and a large group take more space than a short voice of few people.
 */
const pagesOf = (
  turns: readonly Turn[],
  room: number,
  marks: TableMarks,
  columns: number,
): readonly (readonly Turn[])[] => {
  const pages: Turn[][] = [[]];
  let used = 0;
  for (const turn of turns) {
    const page = pages.at(-1) as Turn[];
    const needed = rowHeight(turn.voice, marks, columns);
    const heading = page.at(-1)?.label === turn.label ? 0 : SECTION;
    if (used + heading + needed > room && page.length > 0) {
      pages.push([turn]);
      used = SECTION + needed;
    } else {
      page.push(turn);
      used += heading + needed;
    }
  }
  return pages;
};

const rowHeight = (voice: ReadVoice, { pitch, across }: TableMarks, columns: number): number => {
  const lines = Math.ceil(voice.text.length / 34) * 30;
  // a single group takes all the columns. A group that is not told, or is told in words, takes a few lines.
  const wide = voice.groups.length === columns ? across : across * columns;
  const rows = voice.groups.map((group) =>
    group.tally === null || peopleIn(group) > MOST_MARKS ? 4 : Math.ceil(peopleIn(group) / wide),
  );
  return Math.max(lines, Math.max(2, ...rows) * pitch) + ROW_SPACE;
};
