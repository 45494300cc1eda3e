import { fewestSince } from './could-be.ts';
import { answersIn, LEAST_ANSWERS, LEAST_CHANGED, type Tally, tell, type ToldTally } from './tally.ts';

/**
 * The rules of SPEC.md as parts that tests can remove one at a time, to prove that each is needed: an attacker who
 * fails against all rules succeeds against the rest. Not exported by the package, so no program can run with fewer
 * rules.
 */
export type Rules = {
  /** D1, D2 */
  readonly leastAnswers: number;
  readonly leastOutside: number;
  /** D6 */
  readonly leastChanged: number;
  /** D3 */
  readonly tell: (tally: Tally, members: number) => ToldTally;
  /** D12: the distance between what was told and the current answers. */
  readonly since: (told: ToldTally, now: Tally, least: number) => number;
  /** D7 */
  readonly comparesPositionsWithWhole: boolean;
  /** D13 */
  readonly remembers: boolean;
};

export const THE_RULES: Rules = {
  leastAnswers: LEAST_ANSWERS,
  leastOutside: LEAST_ANSWERS,
  leastChanged: LEAST_CHANGED,
  tell,
  since: fewestSince,
  comparesPositionsWithWhole: true,
  remembers: true,
};

/** D2: enough answers inside and enough outside. */
export const mayBeToldSeparately = (rules: Rules, cell: Tally, whole: Tally): boolean =>
  answersIn(cell) >= rules.leastAnswers && answersIn(whole) - answersIn(cell) >= rules.leastOutside;
