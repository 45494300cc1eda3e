import { medianInterval, type MedianInterval } from '../pairs.ts';

export type Row = {
  readonly name: string;
  /** Medians of the turns. */
  readonly here: number;
  readonly there: number;
  /** This tree's figure by the other's, pair by pair. */
  readonly ratio: MedianInterval;
  readonly verdict: 'worse' | 'better' | '';
};

const RATE = /\/s$|per CPU-s$/;
const INFORMATION = /^\(/;
const ENOUGH_COVERAGE = 0.95;
/** Sizes are exact but for the hashes in file names, which move what gzip makes by a few bytes. */
const SAME_SIZE = 0.002;

/**
 * Compares one figure of both checkouts: a difference is one only where the whole interval of the ratio is, and where the
 * interval covers 95 %; fewer than six pairs give a first look and no verdict. What is `exact` needs one pair.
 */
export const rowOf = (name: string, pairs: readonly (readonly [number, number])[], exact: boolean = false): Row => {
  const ratio = medianInterval(pairs.map(([here, there]) => (here === there ? 1 : here / there)));
  const silent = INFORMATION.test(name) || (!exact && ratio.coverage < ENOUGH_COVERAGE);
  const least = exact ? SAME_SIZE : 0;
  const [lower, higher] = RATE.test(name) ? (['worse', 'better'] as const) : (['better', 'worse'] as const);
  return {
    name,
    here: medianInterval(pairs.map(([here]) => here)).median,
    there: medianInterval(pairs.map(([, there]) => there)).median,
    ratio,
    verdict: silent ? '' : ratio.high < 1 - least ? lower : ratio.low > 1 + least ? higher : '',
  };
};
