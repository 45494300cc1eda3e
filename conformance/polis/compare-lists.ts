/** One entry of a list: which statement, for which side, of how many. */
export type Entry = { readonly key: string; readonly figures: string };

/** `onlyEqualsMoved`: the same entries, and at every place the same figures. */
export type ListDifference = { readonly what: string; readonly onlyEqualsMoved: boolean };

export const listOf = (statement: number, side: string, successes: number, trials: number): Entry => ({
  key: `${statement} ${side}`,
  figures: `${successes}/${trials}`,
});

/** Null where two lists are the same, in the same order, with the same figures; otherwise how they differ. */
export const compareLists = (
  name: string,
  ours: readonly Entry[],
  theirs: readonly Entry[],
): readonly ListDifference[] => {
  const own = ours.map(say).join(', ');
  const other = theirs.map(say).join(', ');
  if (own === other) return [];
  const what = `${name}: ${own || 'nothing'}; expected ${other || 'nothing'}`;
  return [{ what, onlyEqualsMoved: onlyEqualsMoved(ours, theirs) }];
};

const say = ({ key, figures }: Entry): string => `${key} ${figures}`;

const onlyEqualsMoved = (ours: readonly Entry[], theirs: readonly Entry[]): boolean =>
  ours.length === theirs.length &&
  ours.every(({ figures }, at) => figures === theirs[at]?.figures) &&
  ours.map(say).sort().join() === theirs.map(say).sort().join();
