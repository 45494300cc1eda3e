import { MISSING } from './marks.ts';
import { runBounds, type RunsMethod, runsSignal } from './run-bounds.ts';

export type RunsAnalysis = {
  /** Points that do not lie on the centre. */
  readonly useful: number;
  /** Null where there is no useful point. */
  readonly longest: number | null;
  readonly longestUsual: number | null;
  readonly crossings: number | null;
  readonly fewestUsual: number | null;
  readonly signal: boolean;
};

const NOTHING: RunsAnalysis = {
  useful: 0,
  longest: null,
  longestUsual: null,
  crossings: null,
  fewestUsual: null,
  signal: false,
};

/**
 * The longest run on one side of the centre, and how often the line crosses it. Points on the centre are dropped. A
 * missing point ends a run where `missing` is `break`. A crossing counts where the observed points on either side of a
 * gap are on different sides, since the line crossed at least once between them.
 * @param sides −1, 0, 1 or MISSING, one a point
 */
export const runsAnalysis = (sides: Int8Array, method: RunsMethod, missing: 'break' | 'close'): RunsAnalysis => {
  let useful = 0;
  let longest = 0;
  let crossings = 0;
  let run = 0;
  let before = 0;
  for (const side of sides) {
    if (side === MISSING && missing === 'break') run = 0;
    if (side !== 1 && side !== -1) continue;
    if (before !== 0 && side !== before) crossings += 1;
    run = side === before ? run + 1 : 1;
    before = side;
    longest = Math.max(longest, run);
    useful += 1;
  }
  if (useful === 0) return NOTHING;
  const bounds = runBounds(useful);
  return {
    useful,
    longest,
    longestUsual: bounds.longest,
    crossings,
    fewestUsual: bounds.crossings,
    signal: runsSignal(method, useful, longest, crossings),
  };
};
