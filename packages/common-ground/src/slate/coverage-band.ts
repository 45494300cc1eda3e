import type { Slate } from './slate.ts';

/**
 * How much of a circle or position is covered, in words that single nobody out: *all or nearly all*, *more than half*,
 * *half or fewer*, *none or hardly any*; `too-few` under five, where nothing is said.
 */
export type CoverageBand = 'nearly-all' | 'more-than-half' | 'half-or-fewer' | 'hardly-any' | 'too-few';

const FEWEST = 5;
const NEARLY_ALL = 0.9;
const HARDLY_ANY = 0.1;

/** The same band for all as for all but one, and for none as for one. @param covered of @param of people, 0 ≤ covered ≤ of */
export const coverageBand = (covered: number, of: number): CoverageBand => {
  if (of < FEWEST) return 'too-few';
  if (covered >= of - 1 || covered / of >= NEARLY_ALL) return 'nearly-all';
  if (covered <= 1 || covered / of <= HARDLY_ANY) return 'hardly-any';
  return covered / of > 0.5 ? 'more-than-half' : 'half-or-fewer';
};

export type ShownSlate = {
  readonly voices: readonly number[];
  /** Of those who were heard, in the whole circle. */
  readonly coverage: CoverageBand;
  /** Of those who were heard, position by position. */
  readonly positions: readonly CoverageBand[];
};

/**
 * What may be shown of a slate: its lines, and in bands its coverage of the people heard. It contains no number of
 * people.
 */
export const slateInBands = ({ voices, coverage, positions }: Slate): ShownSlate => ({
  voices,
  coverage: coverageBand(coverage.covered, coverage.heard),
  positions: positions.map(({ covered, heard }) => coverageBand(covered, heard)),
});
