import { type Lines, lineAt } from '../limits/lines.ts';
import { medianOf } from '../numbers/median.ts';
import { pick } from '../numbers/pick.ts';
import { sideOf } from '../numbers/same.ts';
import { markShifts, markTrends, markTwoOfThree } from '../rules/marks.ts';
import { type RunsAnalysis, runsAnalysis } from '../rules/runs-analysis.ts';
import type { Prepared, Stretch } from '../series/prepared.ts';
import { type SegmentLines, segmentLines } from './segment-lines.ts';
import { sidesAlong, stepsAlong, walkOf } from './walk.ts';

/** One evaluated segment: its lines and the points that each rule marks (−1, 0 or 1, one a point of the segment). */
export type SegmentReading = SegmentLines & {
  readonly outside: Int8Array;
  readonly trend: Int8Array;
  readonly twoOfThree: Int8Array;
  readonly shift: Int8Array;
  readonly runs: RunsAnalysis;
  readonly secondOpinion: RunsAnalysis | null;
};

const FEWEST_FOR_SECOND_OPINION = 10;

/** Evaluates one segment under its profile: its lines, then every rule on every point. */
export const readSegment = (prepared: Prepared, stretch: Stretch): SegmentReading => {
  const { values, profile, missing, kind } = prepared;
  const found = segmentLines(prepared, stretch);
  const { lines, shown, scale, varies, told } = found;
  const length = stretch.end - stretch.start;
  const walk = walkOf(prepared, stretch);
  const sides = sidesAlong(walk, values, lines.centre, scale);
  const speaks = shown !== 'dots' && varies;
  const beyond = (k: number): Int8Array => {
    const marks = new Int8Array(length);
    if (speaks && shown === 'limits') markBeyond(values, stretch, lines, scale, k, marks);
    return marks;
  };
  /** Puts what a rule finds along the walk back at the indices of the segment. */
  const marked = (rule: (marks: Int8Array) => void): Int8Array => {
    const along = new Int8Array(walk.length);
    if (speaks) rule(along);
    if (walk.length === length) return along;
    const marks = new Int8Array(length);
    walk.forEach((place, step) => {
      marks[place - stretch.start] = along[step] as number;
    });
    return marks;
  };
  const along = (marks: Int8Array): Int8Array =>
    walk.length === length ? marks : Int8Array.from(walk, (place) => marks[place - stretch.start] as number);
  const outside = beyond(3);
  const { shift, trend, twoOfThree } = profile;
  const runs = runsAnalysis(sides, profile.runs ?? 'anhoej', missing.runs);
  return {
    ...found,
    outside: profile.outside ? outside : new Int8Array(length),
    shift: marked((marks) => shift !== null && markShifts(sides, shift, marks)),
    trend: marked((marks) => trend !== null && markTrends(stepsAlong(walk, values), trend, marks)),
    twoOfThree: marked(
      (marks) => twoOfThree !== null && markTwoOfThree(sides, along(beyond(2)), along(outside), twoOfThree, marks),
    ),
    // neighbouring moving ranges share a point, so runs of them mean nothing
    runs: speaks && kind !== 'mr' ? runs : { ...runs, signal: false },
    secondOpinion:
      kind === 'mr' || told.length < FEWEST_FOR_SECOND_OPINION
        ? null
        : runsAnalysis(sidesAlong(walk, values, medianOf(pick(values, told)), scale), 'anhoej', missing.runs),
  };
};

const markBeyond = (
  values: Float64Array,
  { start, end }: Stretch,
  lines: Lines,
  scale: number,
  k: number,
  marks: Int8Array,
): void => {
  for (let at = start; at < end; at += 1) {
    const value = values[at] as number;
    const upper = lineAt(lines, at - start, k);
    if (value !== value || upper !== upper) continue;
    if (sideOf(value, upper, scale) === 1) marks[at - start] = 1;
    else if (sideOf(value, lineAt(lines, at - start, -k), scale) === -1) marks[at - start] = -1;
  }
};
