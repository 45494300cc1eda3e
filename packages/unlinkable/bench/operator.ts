import { seeded } from '../../common-ground/src/numbers/random.ts';
import { madeUpPulse, type Timing } from './made-up-pulse.ts';
import { attempt, type Guess, type Knowing, KNOWING, type Strategy } from './operator-strategies.ts';

/**
 * An operator with all logs tries to assign each answer to the member who gave it. Tokens themselves reveal nothing
 * (U3), so only the logs are used: who drew when and from where, and when and from where each answer came.
 */
export const SIZES = [8, 20, 60] as const;
export const PULSES = 2_000;
export const SEED = 'operator';

/** A share with its 95 % interval, given the number of simulated pulses. */
export type Share = { readonly share: number; readonly low: number; readonly high: number };

export type Success = {
  readonly knowing: Knowing;
  readonly strategy: Strategy;
  /** Answers assigned to the right member, a pulse. */
  readonly matched: number;
  readonly share: Share;
  /** How often the single guess it is surest of is right. */
  readonly surest: Share;
};

export type OperatorCell = {
  readonly timing: Timing;
  readonly members: number;
  readonly pulses: number;
  /** Answers a pulse. */
  readonly answers: number;
  readonly byChance: { readonly matched: number; readonly share: number };
  /** The best strategy for each amount of information that the operator may have. */
  readonly best: readonly Success[];
};

/** Σ right / Σ of, with an interval over pulses (each pulse is one sample). */
const shareOf = (right: readonly number[], of: readonly number[]): Share => {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const share = sum(right) / sum(of);
  const spread = sum(right.map((value, at) => (value - share * (of[at] ?? 0)) ** 2));
  const half = (1.96 * Math.sqrt(spread)) / sum(of);
  return { share, low: Math.max(0, share - half), high: Math.min(1, share + half) };
};

/** One cell of the table: the same pulses for all strategies. */
export const operatorCell = (timing: Timing, members: number, pulses: number, seed: string): OperatorCell => {
  const random = seeded(`${seed} ${timing} ${members}`);
  const of: number[] = [];
  const right = new Map<string, number[]>();
  const surest = new Map<Knowing, number[]>(KNOWING.map((knowing) => [knowing, []]));
  while (of.length < pulses) {
    const logs = madeUpPulse(timing, members, random);
    if (logs.answers.length === 0) continue;
    of.push(logs.answers.length);
    const isRight = (answer: number, draw: number): boolean => logs.draws[draw]?.who === logs.answers[answer]?.who;
    const rightOf = (guess: Guess): number => guess.filter((draw, answer) => isRight(answer, draw)).length;
    for (const knowing of KNOWING) {
      const { guesses, surest: bet } = attempt(logs, timing, knowing, random);
      for (const [strategy, guess] of guesses) {
        const key = `${knowing}|${strategy}`;
        const sofar = right.get(key) ?? [];
        sofar.push(rightOf(guess));
        right.set(key, sofar);
      }
      surest.get(knowing)?.push(isRight(...bet) ? 1 : 0);
    }
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const best = KNOWING.map((knowing): Success => {
    const tried = [...right]
      .filter(([key]) => key.startsWith(`${knowing}|`))
      .sort(([, one], [, other]) => mean(other) - mean(one));
    const [key, values] = tried[0] as [string, number[]];
    return {
      knowing,
      strategy: key.split('|')[1] as Strategy,
      matched: mean(values),
      share: shareOf(values, of),
      surest: shareOf(
        surest.get(knowing) ?? [],
        of.map(() => 1),
      ),
    };
  });
  return {
    timing,
    members,
    pulses,
    answers: mean(of),
    // any answer, assigned to any of the people who drew
    byChance: { matched: mean(of) / members, share: 1 / members },
    best,
  };
};
