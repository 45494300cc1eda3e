import type { Segment } from '../chart-points.ts';
import type { Profile } from '../profiles/profile.ts';
import { PROFILES } from '../profiles/profiles.ts';
import type { ChartKind } from '../series/series.ts';
import { ALARM_ROWS } from './alarm-rows.ts';

type Curve = { readonly lengths: readonly number[]; readonly shares: readonly number[] };

/** Charts with limits at 3σ of values that are near enough normal; of ranges and of rare events it is not known. */
const LIKE_XMR: readonly ChartKind[] = ['xmr', 'p', 'u', 'p-prime', 'u-prime', 'i-prime', 'c', 'xbar'];

/**
 * The share of charts like this one that would show at least one signal though nothing ever changes, from a simulated
 * table; segments count as independent. Null where it is not known: for rules that are none of the named profiles, for
 * moving ranges, standard deviations and rare events.
 */
export const falseAlarmsOf = (profile: Profile, kind: ChartKind, segments: readonly Segment[]): number | null => {
  if (!PROFILES.includes(profile) || (kind !== 'run' && !LIKE_XMR.includes(kind))) return null;
  let quiet = 1;
  let known = false;
  for (const { shown, observed, baseline, frozen, varies } of segments) {
    if (shown === 'dots' || !varies) continue;
    const row =
      shown === 'run' ? 'run all' : `xmr ${frozen && baseline < observed ? nearestBaseline(baseline) : 'all'}`;
    const curve = curves().get(`${profile.name} ${row}`);
    if (curve === undefined) return null;
    quiet *= 1 - shareAt(curve, observed);
    known = true;
  }
  return known ? 1 - quiet : null;
};

const BASELINES = [12, 16, 20, 24, 36] as const;
/** A longer baseline than simulated is like one from all points. */
const nearestBaseline = (baseline: number): string => {
  if (baseline > 48) return 'all';
  return String(
    BASELINES.reduce((best, one) => (Math.abs(one - baseline) < Math.abs(best - baseline) ? one : best), BASELINES[0]),
  );
};

/** Between two lengths, as if signals came at an even rate between them; beyond the last, at its rate. */
const shareAt = ({ lengths, shares }: Curve, length: number): number => {
  const rate = (at: number): number => -Math.log(1 - Math.min(0.999, shares[at] as number));
  const next = lengths.findIndex((one) => one >= length);
  if (next === 0) return shares[0] as number;
  if (next < 0) {
    const last = lengths.length - 1;
    return 1 - Math.exp((-rate(last) * length) / (lengths[last] as number));
  }
  const [before, after] = [lengths[next - 1] as number, lengths[next] as number];
  const part = (length - before) / (after - before);
  return 1 - Math.exp(-(rate(next - 1) * (1 - part) + rate(next) * part));
};

let read: ReadonlyMap<string, Curve> | null = null;

const curves = (): ReadonlyMap<string, Curve> => {
  read ??= new Map(
    ALARM_ROWS.trim()
      .split('\n')
      .map((row) => {
        const [profile, kind, baseline, ...pairs] = row.split(' ');
        const numbers = pairs.map((pair) => pair.split(':').map(Number));
        return [
          `${profile} ${kind} ${baseline}`,
          { lengths: numbers.map(([one]) => one as number), shares: numbers.map(([, share]) => share as number) },
        ];
      }),
  );
  return read;
};
