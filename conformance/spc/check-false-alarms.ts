import { anhoej, asTheTool, type Chart, makeChart, plotthedots02, powerbiSpc, type Request } from '@throughline/spc';
import type { Outcome } from './judge-case.ts';

export type RecordedAlarms = {
  readonly rows: readonly ({ readonly n: number; readonly reps: number } & Readonly<Record<string, number>>)[];
};

const REPEATS = 3_000;
/** Two simulations differ by chance, but not by more than this many standard errors. */
const BAR = 4.5;

const any = ({ points }: Chart): boolean => points.some(({ signal }) => signal !== null);
const latest = ({ points }: Chart): boolean => points.at(-1)?.signal !== null;
const runs = ({ segments }: Chart): boolean => segments.some((segment) => segment.runs.signal);
const short = { ...powerbiSpc, shift: 6, trend: 5 };

const RATES: Readonly<Record<string, { readonly request: Request; readonly alarm: (chart: Chart) => boolean }>> = {
  nhsr4RulesAnyPoint: { request: { kind: 'xmr', profile: plotthedots02 }, alarm: any },
  nhsrLatestPointIconSpecial: { request: { kind: 'xmr', profile: plotthedots02 }, alarm: latest },
  nhsrLatestPointIconSpecialFix12: { request: { kind: 'xmr', profile: plotthedots02, baseline: 12 }, alarm: latest },
  iChart3sigmaPlusAnhoej: {
    request: { kind: 'xmr', profile: anhoej },
    alarm: (chart) => any(chart) || runs(chart),
  },
  anhoejAboutMean: { request: { kind: 'xmr', profile: anhoej }, alarm: runs },
  runChartAnhoejMedian: { request: { kind: 'run', profile: anhoej }, alarm: runs },
  runChartShift6OrTrend5: { request: { kind: 'run', profile: short }, alarm: any },
};

/** Simulates again how often a stable process shows a signal, and compares with the recorded simulation. */
export const checkFalseAlarms = ({ rows }: RecordedAlarms): readonly Outcome[] =>
  rows.flatMap((row) => {
    const random = seededNormal(row.n);
    const found: Record<string, number> = {};
    const times = Array.from({ length: row.n }, (_, at) => `point ${at + 1}`);
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const values = times.map(() => random());
      for (const [name, { request, alarm }] of Object.entries(RATES)) {
        const made = makeChart({ name, times, values }, { ...request, care: asTheTool });
        if (made.ok && alarm(made.chart)) found[name] = (found[name] ?? 0) + 1;
      }
    }
    return Object.keys(RATES).map((name): Outcome => {
      const theirs = row[name] as number;
      const ours = (found[name] ?? 0) / REPEATS;
      const middle = (theirs * row.reps + ours * REPEATS) / (row.reps + REPEATS);
      const error = Math.sqrt(middle * (1 - middle) * (1 / row.reps + 1 / REPEATS));
      const same = Math.abs(theirs - ours) <= BAR * error;
      return {
        name: `${name}, n ${row.n}`,
        again: same,
        kind: same ? 'same' : 'unexplained',
        reasons: same ? [] : [`ours ${ours.toFixed(3)}, recorded ${theirs.toFixed(3)}`],
      };
    });
  });

/** Normal values from a seed (Mulberry32, Box and Muller). */
const seededNormal = (seed: number): (() => number) => {
  let state = seed * 7919;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
};
