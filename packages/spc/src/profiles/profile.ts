import type { RunsMethod } from '../rules/run-bounds.ts';

/** Moving ranges of this many times their mean or more are left out, once, before the mean is taken again. */
export type Screening = { readonly times: number; readonly keepsEqual: boolean };

/**
 * Two of three in a row in the outer third. `allOneSide`: all three on one side of the centre; else only the two.
 * `countsOutside`: points beyond the limits count as well. `shortWindow`: at the start, the first two alone can count.
 * Only the points beyond 2σ are marked.
 */
export type TwoOfThree = {
  readonly allOneSide: boolean;
  readonly countsOutside: boolean;
  readonly shortWindow: boolean;
};

/** A named set of rules, printed on every chart: data, no code. “The NHS rules” are not one thing. */
export type Profile = {
  readonly name: string;
  readonly version: string;
  /** What it reproduces, for the documents. */
  readonly source: string;
  /** σ of an XmR chart is this times the mean moving range: 2.66/3, or 1/1.128. */
  readonly sigmaPerRange: number;
  /** What stands in the middle of an XmR chart, and which moving range is typical. */
  readonly centre: 'mean' | 'median';
  readonly range: 'mean' | 'median';
  readonly screening: Screening | null;
  /** Strictly beyond a limit. */
  readonly outside: boolean;
  /** So many in a row strictly on one side of the centre; null: not looked for. */
  readonly shift: number | null;
  /** So many points in a row, each strictly higher (or lower) than the one before; null: not looked for. */
  readonly trend: number | null;
  readonly twoOfThree: TwoOfThree | null;
  /** Longest run and crossings, one verdict a segment; null: not part of this profile. */
  readonly runs: RunsMethod | null;
  /** Whether a missing point breaks moving ranges, and runs, or the series closes up over it. */
  readonly missing: { readonly ranges: 'break' | 'close'; readonly runs: 'break' | 'close' };
};
