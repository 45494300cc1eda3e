/**
 * What we do with the awkward cases the published tools stumble over: data, so that a chart can also be computed exactly
 * as a tool does, which is how conformance is checked.
 */
export type Care = {
  readonly name: 'ours' | 'as the tool';
  /** Fewer observed points in a segment than this: dots, no centre, no signals. */
  readonly fewestForRun: number;
  /** Fewer than this to work limits out from: a run chart about the median. */
  readonly fewestForLimits: number;
  /** The same where the baseline was frozen on purpose. */
  readonly fewestForBaseline: number;
  /** Limits from fewer than this are called trial limits. */
  readonly trialBelow: number;
  /** A segment without any variation gets no limits and no signals; it is compared with its target as it stands. */
  readonly constantIsNoVariation: boolean;
  /** A missing point ends every run and moving range, whatever the profile does with it. */
  readonly missingBreaks: boolean;
  /** The latest point that was observed decides the verdict, not an empty last row. */
  readonly latestObserved: boolean;
  /** Re-base at the next point after the date given; else only where a point has that very date. */
  readonly rebaseAtNext: boolean;
};

/** What this library does unless told otherwise. */
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

/** The profile and nothing else: what the tool it is named for prints. For comparison, not for people. */
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
