import { RULES, type Rule } from './choosers.ts';
import type { ToReplay } from './conversation-to-replay.ts';
import type { Evaluation } from './evaluation.ts';
import { type Replay, runReplay } from './run-replay.ts';

/** The responses that a rule needed in each seeded run, in order. A run that never finished counts as all responses. */
export type Needed = {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: readonly number[];
};

export type Compared = {
  readonly name: string;
  readonly people: number;
  readonly voices: number;
  readonly positions: number;
  readonly judged: number;
  readonly truth: number;
  readonly total: number;
  /** Null where the conversation is left out, because fewer than five voices are held in common. */
  readonly rules: Readonly<Record<Rule, Needed>> | null;
  /** The checks of the first run, for the plot. */
  readonly curves: Readonly<Record<Rule, Replay['checks']>> | null;
};

/** With fewer voices held in common, finding them says nothing about a rule. */
export const FEWEST = 5;

export const compareRules = (
  conversation: ToReplay,
  runs: number,
  seed: string,
  evaluation: Evaluation,
  done: (rule: Rule, run: number) => void,
): Compared => {
  const sum = (list: Uint8Array): number => list.reduce((all, one) => all + one, 0);
  const told = {
    name: conversation.name,
    people: conversation.people.length,
    voices: conversation.voices,
    positions: conversation.positions,
    judged: sum(conversation.judged),
    truth: sum(conversation.truth),
    total: conversation.total,
  };
  if (told.truth < FEWEST) return { ...told, rules: null, curves: null };
  const replays = new Map<Rule, readonly Replay[]>(
    RULES.map((rule) => [
      rule,
      Array.from({ length: runs }, (_, run) => {
        done(rule, run + 1);
        return runReplay(conversation, rule, `${seed}-${run + 1}`, evaluation);
      }),
    ]),
  );
  const byRule = <T>(of: (replays: readonly Replay[]) => T): Record<Rule, T> =>
    Object.fromEntries(RULES.map((rule) => [rule, of(replays.get(rule) ?? [])])) as Record<Rule, T>;
  return {
    ...told,
    rules: byRule((all) => neededOf(all.map(({ needed }) => needed ?? conversation.total))),
    curves: byRule((all) => all[0]?.checks ?? []),
  };
};

export const neededOf = (runs: readonly number[]): Needed => {
  const sorted = runs.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
  return { median, least: sorted[0] as number, most: sorted[sorted.length - 1] as number, runs };
};

/** The bar of the claim: at most three fifths of what uniform choice needs, and fewer than Polis' rule needs. */
export const holdsBar = ({ uniform, polis, ours }: Readonly<Record<Rule, Needed>>): boolean =>
  ours.median <= 0.6 * uniform.median && ours.median < polis.median;
