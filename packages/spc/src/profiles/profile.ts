import type { RunsMethod } from '../rules/run-bounds.ts';

/** Moving ranges of this many times their mean or more are left out, once, before the mean is taken again. */
export type Screening = { readonly times: number; readonly keepsEqual: boolean };

/**
 * Two of three in a row in the outer third. `allOneSide`: all three on one side of the centre; otherwise only the two.
 * `countsOutside`: points beyond the limits count as well. `shortWindow`: at the start, the first two alone can count.
 * Only the points beyond 2σ are marked.
 */
export type TwoOfThree = {
  readonly allOneSide: boolean;
  readonly countsOutside: boolean;
  readonly shortWindow: boolean;
};

/** A named set of rules, printed on every chart: data, no code. There is no single set of “NHS rules”. */
export type Profile = {
  readonly name: string;
  readonly version: string;
  /** The tool that it reproduces, for the documents. */
  readonly source: string;
  /** σ of an XmR chart is this times the mean moving range: 2.66/3, or 1/1.128. */
  readonly sigmaPerRange: number;
  /** The centre of an XmR chart, and which moving range counts as typical. */
  readonly centre: 'mean' | 'median';
  readonly range: 'mean' | 'median';
  readonly screening: Screening | null;
  /** Strictly beyond a limit. */
  readonly outside: boolean;
  /** The number in a row strictly on one side of the centre; null: this rule is off. */
  readonly shift: number | null;
  /** The number of points in a row, each strictly higher (or lower) than the one before; null: this rule is off. */
  readonly trend: number | null;
  readonly twoOfThree: TwoOfThree | null;
  /** Longest run and crossings, one verdict a segment; null: not part of this profile. */
  readonly runs: RunsMethod | null;
  /** Whether a missing point breaks moving ranges and runs, or the series closes the gap. */
  readonly missing: { readonly ranges: 'break' | 'close'; readonly runs: 'break' | 'close' };
};
