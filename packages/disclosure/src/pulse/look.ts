/**
 * Answers to one question from one group, in the form in which they may be told (a look). `counts[i]` people gave
 * answer i for certain; `notTold` more people answered, and their answers are withheld.
 */
export type Look = {
  readonly answers: number;
  readonly counts: readonly number[];
  readonly notTold: number;
};

/** How many answers are withheld when at most this many are off the main side. See `lookOf`. */
export const BLUR = 2;

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** How many answers stand on each side of the scale. */
export const bySide = (counts: readonly number[], sides: readonly number[]): readonly number[] => {
  const sums = [0, 0, 0];
  counts.forEach((count, at) => {
    const side = sides[at] ?? 0;
    sums[side] = (sums[side] ?? 0) + count;
  });
  return sums;
};

/**
 * All, all but one and all but two on one side look the same: n − 2 of them are told, and the other two answers are
 * *not told*. Withholding one would not be enough, because a single dissenter would know what everybody else answered.
 * Where three or more are elsewhere, every answer is told. On a side with several answers, those not told are taken
 * from the most frequent, so that every division of the two looks the same.
 * @param counts people by answer, low to high
 * @param sides the side of every answer
 */
export const lookOf = (counts: readonly number[], sides: readonly number[], blur: number = BLUR): Look => {
  const answers = sumOf(counts);
  const standing = bySide(counts, sides);
  const most = Math.max(...standing);
  if (most < answers - blur || blur === 0) return { answers, counts: [...counts], notTold: 0 };
  const main = standing.indexOf(most);
  const told = counts.map((count, at) => (sides[at] === main ? count : 0));
  while (sumOf(told) > Math.max(0, answers - blur)) {
    const largest = told.indexOf(Math.max(...told));
    told[largest] = (told[largest] ?? 0) - 1;
  }
  return { answers, counts: told, notTold: answers - sumOf(told) };
};

/** Every combination of answers that is possible, given a look. */
export const behindLook = (
  look: Look,
  sides: readonly number[],
  blur: number = BLUR,
): readonly (readonly number[])[] => {
  if (look.notTold === 0) return [look.counts];
  return ways(look.notTold, look.counts.length)
    .map((hidden) => look.counts.map((count, at) => count + (hidden[at] ?? 0)))
    .filter((counts) => isSameLook(lookOf(counts, sides, blur), look));
};

export const isSameLook = (one: Look, other: Look): boolean =>
  one.answers === other.answers &&
  one.notTold === other.notTold &&
  one.counts.every((count, at) => count === other.counts[at]);

/** Every way of distributing so many answers over so many places. */
export const ways = (answers: number, places: number): readonly (readonly number[])[] => {
  if (places === 1) return [[answers]];
  return Array.from({ length: answers + 1 }, (_, first) =>
    ways(answers - first, places - 1).map((rest) => [first, ...rest]),
  ).flat();
};

/** Looks of several groups combined: no more than a reader of all of them could add up. */
export const addLooks = (looks: readonly Look[]): Look => ({
  answers: looks.reduce((sum, { answers }) => sum + answers, 0),
  counts: (looks[0]?.counts ?? []).map((_, at) => looks.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
  notTold: looks.reduce((sum, { notTold }) => sum + notTold, 0),
});
