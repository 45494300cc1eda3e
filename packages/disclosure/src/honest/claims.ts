import type { ToldAnswers, ToldGroup } from '../pulse/series.ts';
import { type Between } from './for-all-told.ts';
import { higherBetween } from './shift.ts';

/** A claim is made from this probability on. */
export const CLAIM_FROM = 0.95;
/** With fewer answers than this, only after three waves in one direction. */
export const FEW_PEOPLE = 12;

export type NoClaim = 'not-told' | 'not-told-anew' | 'nothing-before' | 'came-or-went' | 'not-sure' | 'few-people';
/**
 * Whether answers moved, or differ between parts, and how certain that is: `higher` is the probability of *up*, given
 * only what is told.
 */
export type Claim =
  | { readonly claim: 'higher' | 'lower'; readonly higher: Between; readonly since: string | null }
  | { readonly claim: null; readonly why: NoClaim; readonly higher: Between | null };

const none = (why: NoClaim, higher: Between | null = null): Claim => ({ claim: null, why, higher });

const directionOf = ({ least, most }: Between, from: number): 'higher' | 'lower' | null =>
  least >= from ? 'higher' : most <= 1 - from ? 'lower' : null;

/**
 * Whether the answers of one group changed, from what was told of it wave after wave. A change is claimed from a
 * posterior probability of 0.95 on, with the answers not told taken at both extremes. With fewer than twelve answers in
 * a wave it takes three consecutive waves that lean the same way, with the last that certain against the first. Nothing
 * is said about waves between which one to four members came or went.
 * @param waves what `tellWave` gave for the group, oldest first
 */
export const changeOf = (waves: readonly ToldGroup[]): Claim => {
  const now = waves.at(-1);
  if (now === undefined || now.told === null) return none('not-told');
  if (now.why === 'came-or-went') return none('not-told-anew');
  const earlier = waves.slice(0, -1).filter(({ told, why }) => told !== null && why === null);
  const before = earlier.at(-1);
  if (before === undefined) return none('nothing-before');
  if (!isBeside(now, before)) return none('came-or-went');
  const step = between(before, now);
  if (Math.min(now.told.answers, before.told?.answers ?? 0) >= FEW_PEOPLE) {
    const claim = directionOf(step, CLAIM_FROM);
    return claim === null ? none('not-sure', step) : { claim, higher: step, since: before.of };
  }
  const first = earlier.at(-2);
  if (first === undefined || !isBeside(now, first) || !isBeside(before, first)) return none('few-people', step);
  const way = directionOf(step, LEANS);
  const whole = between(first, now);
  if (way === null || directionOf(between(first, before), LEANS) !== way) return none('few-people', step);
  return directionOf(whole, CLAIM_FROM) === way
    ? { claim: way, higher: whole, since: first.of }
    : none('not-sure', whole);
};

/** Just above one half: a wave that did not move leans neither way. */
const LEANS = 0.5 + 1e-6;

const isBeside = (now: ToldGroup, before: ToldGroup): boolean => before.of !== null && now.beside.includes(before.of);
const between = (before: ToldGroup, now: ToldGroup): Between =>
  higherBetween(before.told as ToldAnswers, now.told as ToldAnswers);

/**
 * Whether two parts answered differently, wave after wave. It is claimed by the same rules as a change. `higher`: that
 * the second part answered higher.
 * @param waves the two parts as they were told in each wave, oldest first
 */
export const gapOf = (waves: readonly (readonly [ToldGroup, ToldGroup])[]): Claim => {
  const told = waves.flatMap(([one, other]) =>
    one.told === null || other.told === null ? [null] : [{ one, other, higher: higherBetween(one.told, other.told) }],
  );
  const now = told.at(-1);
  if (now === undefined || now === null) return none('not-told');
  if (now.one.of !== now.other.of) return none('not-told-anew');
  const claim = directionOf(now.higher, CLAIM_FROM);
  if (Math.min(now.one.told?.answers ?? 0, now.other.told?.answers ?? 0) >= FEW_PEOPLE)
    return claim === null ? none('not-sure', now.higher) : { claim, higher: now.higher, since: null };
  const run = told.flatMap((wave) =>
    wave !== null && wave.one.why === null && wave.other.why === null ? [directionOf(wave.higher, LEANS)] : [],
  );
  const last = run.slice(-3);
  if (last.length < 3 || last.some((way) => way === null || way !== last[0])) return none('few-people', now.higher);
  return claim === null ? none('not-sure', now.higher) : { claim, higher: now.higher, since: null };
};
