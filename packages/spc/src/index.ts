export type { ChartPoint, Mark, Meaning, Segment, Shown, Signal } from './chart-points.ts';
export type { Chart, Made, Zones } from './chart.ts';
export { makeChart } from './make-chart.ts';
export { c4, c5 } from './numbers/c4.ts';
export { type Care, asTheTool, ourCare } from './profiles/care.ts';
export type { Profile, Screening, TwoOfThree } from './profiles/profile.ts';
export { anhoej, mdc2023, PROFILES, plotthedots02, powerbiSpc, profileNamed } from './profiles/profiles.ts';
export { type CountOfRuns, countOfRuns } from './rules/count-of-runs.ts';
export { type RunsMethod, runBounds, runsSignal } from './rules/run-bounds.ts';
export type { RunsAnalysis } from './rules/runs-analysis.ts';
export type { Fault, FaultColumn, Refusal } from './series/refusal.ts';
export {
  CHART_KINDS,
  type ChartKind,
  type Event,
  type Rebase,
  type Request,
  type Series,
  type TargetStep,
  type Wanted,
} from './series/series.ts';
export { rebaseSuggestion } from './verdict/rebase-suggestion.ts';
export { type Assurance } from './verdict/assurance.ts';
export { type Reason, type Variation } from './verdict/variation.ts';
export { type IconRow, iconRows, iconTableHtml } from './drawing/icon-table.ts';
export { type Frame, layOut, marginsOf } from './drawing/lay-out.ts';
export type { MarkShape, Picture, PictureLine, PictureMark, PictureText, Place } from './drawing/picture.ts';
export { toCsv } from './drawing/to-csv.ts';
export { tableHtml, toFigure } from './drawing/to-figure.ts';
export { pairToSvg, type SvgOptions, toSvg } from './drawing/to-svg.ts';
export { type Table, tableText, toTable } from './drawing/to-table.ts';
export { english } from './words/english.ts';
export type { Words } from './words/words.ts';
