import { binomialQuantile } from '../numbers/binomial-quantile.ts';
import { BOX_ROWS } from './box-rows.ts';

/** Anhøj's two tests; or one box that both values together must lie in, complete or with its corner cut off. */
export type RunsMethod = 'anhoej' | 'best box' | 'cut box';

type Box = { readonly crossings: number; readonly longest: number; readonly cut: readonly [number, number] | null };

const BOXES: readonly Box[] = BOX_ROWS.trim()
  .split(/\s+/)
  .map((row) => {
    const [crossings = '', longest = '', cutCrossings = '', cutLongest = ''] = row.split(',');
    return {
      crossings: Number(crossings),
      longest: Number(longest),
      cut: cutCrossings === '' ? null : [Number(cutCrossings), Number(cutLongest)],
    };
  });
const FIRST_BOX = 10;

/**
 * Anhøj's bounds for that many useful points: a longer run, or fewer crossings, is a signal. The longest usual run is
 * round(log₂ n) + 3 (Schilling 2012); the fewest crossings are the 5th percentile of binomial(n − 1, ½) (Chen 2010).
 * Valid from 10 points on; with fewer they say almost nothing.
 * @param useful points that are not on the centre; a whole number from 1 on
 */
export const runBounds = (useful: number): { readonly longest: number; readonly crossings: number } => {
  const known = memory[useful];
  if (known !== undefined) return known;
  const bounds = {
    longest: Math.round(Math.log2(useful) + 3),
    crossings: binomialQuantile(useful - 1, 0.05),
  };
  if (useful < 1_000) memory[useful] = bounds;
  return bounds;
};
const memory: { readonly longest: number; readonly crossings: number }[] = [];

/**
 * Whether a run this long with this few crossings is a signal. Outside 10 to 100 points the boxes equal Anhøj's tests.
 */
export const runsSignal = (method: RunsMethod, useful: number, longest: number, crossings: number): boolean => {
  const box = method === 'anhoej' ? undefined : BOXES[useful - FIRST_BOX];
  if (box === undefined) {
    const bounds = runBounds(useful);
    return longest > bounds.longest || crossings < bounds.crossings;
  }
  if (method === 'best box' || box.cut === null) return crossings < box.crossings || longest > box.longest;
  const [cutCrossings, cutLongest] = box.cut;
  const inside =
    (crossings >= box.crossings + 1 && longest <= box.longest - 1) ||
    (crossings === box.crossings && longest <= cutLongest) ||
    (crossings >= cutCrossings && longest <= box.longest);
  return !inside;
};
