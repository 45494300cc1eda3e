import { type Chart, makeChart, type Profile } from '../src/index.ts';

/**
 * The share of charts of a process that never changes (independent normal values) that show at least one signal: a
 * marked point or, where the profile analyses runs, a runs signal.
 */
export const simulateAlarms = (
  profile: Profile,
  kind: 'xmr' | 'run',
  length: number,
  baseline: number | null,
  repeats: number,
  seed = 1,
): number => {
  const random = normalFrom(seed * 1_000_003 + length * 101 + (baseline ?? 0));
  const times = Array.from({ length }, (_, at) => `point ${at + 1}`);
  let alarms = 0;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const made = makeChart(
      { name: '', times, values: times.map(() => random()) },
      { kind, profile, ...(baseline === null ? {} : { baseline }) },
    );
    if (made.ok && hasAlarm(made.chart)) alarms += 1;
  }
  return alarms / repeats;
};

const hasAlarm = ({ points, segments, profile }: Chart): boolean =>
  points.some(({ signal }) => signal !== null) || (profile.runs !== null && segments.some(({ runs }) => runs.signal));

/** Normal values from a seed (Mulberry32, Box and Muller). */
const normalFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
};
