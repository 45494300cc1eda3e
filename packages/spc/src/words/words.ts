import type { ChartPoint, Meaning, Signal } from '../chart-points.ts';
import type { Chart } from '../chart.ts';
import type { ChartKind } from '../series/series.ts';
import type { Reason } from '../verdict/variation.ts';

/**
 * Every word a chart says. English is `english`; another language is an object of this type.
 * Functions that take a chart return whole sentences.
 */
export type Words = {
  readonly language: string;
  readonly kind: Readonly<Record<ChartKind, string>>;
  /** A time as a person says it: a date in words, its month where all are firsts of months, any other label as it is. */
  readonly when: (time: string, monthly: boolean) => string;
  /** The same for an axis, short. */
  readonly shortly: (time: string, monthly: boolean) => string;
  /** A value of this chart with its unit. */
  readonly value: (chart: Chart, value: number) => string;
  /** The finding, first: what the chart says, in one or two sentences. */
  readonly finding: (chart: Chart) => string;
  /** Whether the target can be relied on; empty where nothing is compared. */
  readonly assurance: (chart: Chart) => string;
  readonly reason: (chart: Chart, reason: Reason) => string;
  readonly variationName: (chart: Chart) => string;
  readonly assuranceName: (chart: Chart) => string;
  readonly meaning: Readonly<Record<Meaning, string>>;
  /** What it is, under which rules, from which points, and how far to trust it. */
  readonly caption: (chart: Chart) => readonly string[];
  readonly secondOpinion: (chart: Chart) => string;
  readonly centreName: (chart: Chart, segment: number) => string;
  readonly lower: string;
  readonly upper: string;
  readonly key: {
    readonly usual: string;
    /** The same where nothing is usual yet: too few points, or none that vary. */
    readonly value: string;
    readonly shift: (length: number, centre: string) => string;
    readonly trend: (length: number) => string;
    readonly twoOfThree: string;
    readonly outside: string;
    readonly leftOut: string;
  };
  /** Why a point is marked, for a table. */
  readonly signal: (signal: Signal, point: ChartPoint) => string;
  /** The question whether it begins anew somewhere; empty where there is nothing to ask. */
  readonly suggestion: (chart: Chart) => string;
  readonly rebased: (reason: string, author: string) => string;
  readonly columns: {
    readonly when: string;
    readonly value: string;
    readonly counted: string;
    readonly of: string;
    readonly centre: string;
    readonly lower: string;
    readonly upper: string;
    readonly target: string;
    readonly signal: string;
    readonly meaning: string;
    readonly measure: string;
    readonly latest: string;
    readonly variation: string;
    readonly assurance: string;
  };
  readonly missing: string;
  readonly tableBeside: string;
};
