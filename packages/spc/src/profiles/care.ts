/**
 * What we do in the awkward cases that the published tools handle badly. It is data, so that a chart can also be
 * computed exactly as a tool does, which is how conformance is checked.
 */
export type Care = {
  readonly name: 'ours' | 'as the tool';
  /** Fewer observed points in a segment than this: dots, no centre, no signals. */
  readonly fewestForRun: number;
  /** With fewer points than this for the limits: a run chart about the median. */
  readonly fewestForLimits: number;
  /** The same where the baseline was frozen on purpose. */
  readonly fewestForBaseline: number;
  /** Limits from fewer than this are called trial limits. */
  readonly trialBelow: number;
  /** A segment without any variation gets no limits and no signals; it is compared with its target as it stands. */
  readonly constantIsNoVariation: boolean;
  /** A missing point ends every run and moving range, whatever the profile says about it. */
  readonly missingBreaks: boolean;
  /** The latest observed point decides the verdict, not an empty last row. */
  readonly latestObserved: boolean;
  /** Re-base at the next point after the given date; otherwise only where a point has exactly that date. */
  readonly rebaseAtNext: boolean;
};

/** The default of this library. */
export const ourCare: Care = {
  name: 'ours',
  fewestForRun: 10,
  fewestForLimits: 13,
  fewestForBaseline: 12,
  trialBelow: 20,
  constantIsNoVariation: true,
  missingBreaks: true,
  latestObserved: true,
  rebaseAtNext: true,
};

/** The profile alone, exactly as the tool it is named after works. For comparison, not for people. */
export const asTheTool: Care = {
  name: 'as the tool',
  fewestForRun: 0,
  fewestForLimits: 0,
  fewestForBaseline: 1,
  trialBelow: 0,
  constantIsNoVariation: false,
  missingBreaks: false,
  latestObserved: false,
  rebaseAtNext: false,
};
