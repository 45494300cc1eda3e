import type { Random } from '../../common-ground/src/numbers/random.ts';
import { bestAssignment } from './best-assignment.ts';
import {
  CLOSES,
  HOMES,
  type Line,
  type Logs,
  PEOPLE,
  placeOf,
  placesOf,
  type Timing,
  TIMINGS,
} from './made-up-pulse.ts';

/** The information that the operator uses: times alone, also the network, or also the full address. */
export const KNOWING = ['times', 'networks', 'addresses'] as const;
export type Knowing = (typeof KNOWING)[number];

/** For each answer the draw it is assigned to, −1 for none. Answers and draws are in order of time. */
export type Guess = readonly number[];

/** Practically impossible, and still finite. */
const NEVER = -60;
const DAY = 24 * 60;

/** First drawn, first answered; where fewer people answer than drew, spread evenly. */
const byOrder = ({ draws, answers }: Logs): Guess =>
  answers.map((_, at) => Math.round(((at + 0.5) * draws.length) / answers.length - 0.5));

/** Each answer, in order of time, is assigned to the last earlier draw that is still free. */
const byNearest = ({ draws, answers }: Logs): Guess => {
  const free = draws.map(() => true);
  return answers.map(({ minute }) => {
    for (let at = draws.length - 1; at >= 0; at -= 1) {
      if (free[at] && (draws[at] as Line).minute <= minute) {
        free[at] = false;
        return at;
      }
    }
    return -1;
  });
};

/** The longest time between a draw and its answer, in nineteen of twenty cases. */
const longest = (timing: Timing): number => {
  const { median, spread } = PEOPLE.thinking;
  if (timing === 'on opening') return median * Math.exp(1.645 * spread);
  return timing === 'random hold' ? PEOPLE.hold : Number.POSITIVE_INFINITY;
};

/** The draws that fit an answer's window. The answer with the fewest chooses first among the free ones. */
const byWindow = ({ draws, answers }: Logs, timing: Timing, random: Random): Guess => {
  const fitting = answers.map(({ minute }) =>
    draws.flatMap((draw, at) => (draw.minute <= minute && minute - draw.minute <= longest(timing) ? [at] : [])),
  );
  const guess = answers.map(() => -1);
  const taken = new Set<number>();
  const order = fitting
    .map((_, at) => at)
    .sort((one, other) => (fitting[one]?.length ?? 0) - (fitting[other]?.length ?? 0));
  for (const at of order) {
    const left = (fitting[at] ?? []).filter((draw) => !taken.has(draw));
    if (left.length === 0) continue;
    const chosen = left[random.below(left.length)] as number;
    guess[at] = chosen;
    taken.add(chosen);
  }
  return guess;
};

const hoursApart = (one: number, other: number): number => {
  const apart = Math.abs(one - other) % DAY;
  return Math.min(apart, DAY - apart) / 60;
};

/**
 * The likelihood of an answer at this time, given the draw. The operator knows exactly how the simulated people behave.
 */
const fromTimes = (timing: Timing, draw: Line, answer: Line): number => {
  const gap = answer.minute - draw.minute;
  if (gap < 0) return NEVER;
  if (timing === 'on opening') {
    const { median, spread } = PEOPLE.thinking;
    const z = Math.log(gap / median + 1e-9) / spread;
    return Math.max(NEVER, (-z * z) / 2 - Math.log(gap + 1e-9));
  }
  if (timing === 'random hold') {
    const held = Math.min(PEOPLE.hold, CLOSES - draw.minute);
    return gap <= held + 10 ? -Math.log(held + 1) : NEVER;
  }
  if (timing === 'ahead') {
    // both deviate from the person's usual hour by the same spread
    const z = hoursApart(answer.minute, draw.minute) / (PEOPLE.hours.spread * Math.SQRT2);
    return (-z * z) / 2;
  }
  return 0;
};

/**
 * ln P(an answer from one place
 * a draw from another), over all possible usual places.
 */
const placeWeights = (timing: Timing): readonly (readonly number[])[] => {
  const { usual, draw, answer } = placesOf(timing);
  const sum = (of: (at: number) => number): number => usual.reduce((total, share, at) => total + share * of(at), 0);
  return usual.map((_, from) => {
    const ever = sum((at) => draw(at)[from] ?? 0);
    // from a place where nobody draws at this timing, nothing can be learned
    if (ever === 0) return usual.map(() => 0);
    return usual.map((__, to) => Math.log(sum((at) => (draw(at)[from] ?? 0) * (answer(at)[to] ?? 0)) / ever));
  });
};
const PLACE_WEIGHTS = new Map(TIMINGS.map((timing) => [timing, placeWeights(timing)]));

/** The likelihood of an answer from here, given the place of the draw. */
const fromPlaces = (timing: Timing, knowing: Knowing, draw: Line, answer: Line): number => {
  if (knowing === 'times') return 0;
  return PLACE_WEIGHTS.get(timing)?.[placeOf(draw.address)]?.[placeOf(answer.address)] ?? 0;
};

const isHome = ({ address }: Line): boolean => address >= HOMES;

const weightsOf = ({ draws, answers }: Logs, timing: Timing, knowing: Knowing): readonly Float64Array[] => {
  const homes = new Set(draws.filter(isHome).map(({ address }) => address));
  /** A home seen when somebody drew is that member's, because no two members share one. */
  const told = (draw: Line, answer: Line): boolean =>
    knowing === 'addresses' && isHome(answer) && (isHome(draw) || homes.has(answer.address));
  return answers.map((answer) =>
    Float64Array.from(draws, (draw) => {
      if (told(draw, answer)) return draw.address === answer.address ? 0 : NEVER;
      return Math.max(NEVER, fromTimes(timing, draw, answer) + fromPlaces(timing, knowing, draw, answer));
    }),
  );
};

const likeliest = (line: Float64Array): number => {
  let best = 0;
  for (let at = 1; at < line.length; at += 1) if ((line[at] as number) > (line[best] as number)) best = at;
  return best;
};

/** Assigns each answer to the draw that makes it most likely, whatever the others say. */
const byLikelihood = (weights: readonly Float64Array[]): Guess => weights.map(likeliest);

/** The answer whose most likely draw stands out most from the others, and that draw. */
const surestOf = (weights: readonly Float64Array[], random: Random): readonly [number, number] => {
  let best: readonly [number, number] = [0, 0];
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, line] of weights.entries()) {
    const draw = likeliest(line);
    const rest = line.reduce((sum, weight) => sum + Math.exp(weight - (line[draw] as number)), 0);
    // ties are broken at random
    const sure = 1 / rest + random.next() * 1e-9;
    if (sure > most) {
      most = sure;
      best = [at, draw];
    }
  }
  return best;
};

export const STRATEGIES = ['order', 'nearest', 'window', 'likeliest', 'best fit of all'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export type Attempt = {
  readonly guesses: ReadonlyMap<Strategy, Guess>;
  /** One answer and its assigned draw: the only guess that the operator would bet on. */
  readonly surest: readonly [number, number];
};

const TELL_NOTHING: ReadonlySet<Timing> = new Set(['live room', 'ahead, together']);

/** Everything that this operator tries on one pulse. */
export const attempt = (logs: Logs, timing: Timing, knowing: Knowing, random: Random): Attempt => {
  const weights = weightsOf(logs, timing, knowing);
  const guesses = new Map<Strategy, Guess>([['likeliest', byLikelihood(weights)]]);
  // where times tell nothing, all assignments fit equally, and the one in order of time is used
  if (knowing !== 'times' || !TELL_NOTHING.has(timing)) guesses.set('best fit of all', bestAssignment(weights));
  if (knowing === 'times') {
    guesses.set('order', byOrder(logs));
    guesses.set('nearest', byNearest(logs));
    guesses.set('window', byWindow(logs, timing, random));
  }
  return { guesses, surest: surestOf(weights, random) };
};
