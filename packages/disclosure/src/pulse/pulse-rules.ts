import { BLUR } from './look.ts';
import type { Question } from './question.ts';

/**
 * The rules of a pulse as parts that tests can remove one at a time, to prove that each is needed. Not exported by the
 * package, so no program can run with fewer rules.
 */
export type PulseRules = {
  /** D16, D17 */
  readonly least: (question: Question) => number;
  readonly leastInPart: (question: Question) => number;
  readonly leastOutside: (question: Question) => number;
  /** D18 */
  readonly blur: number;
  /** D19: beside parts, the whole is their sum. */
  readonly addsUpParts: boolean;
  /** D20 */
  readonly keepsFrame: boolean;
  readonly keepsGrouping: boolean;
  /** D21 */
  readonly tellsOnce: boolean;
  /** D22: the least number of people who came, went and stayed, where any did. */
  readonly leastTurnover: (question: Question) => number;
  readonly looksAtEveryWave: boolean;
  /** D23 */
  readonly together: number;
  readonly mindsHeldBack: boolean;
  /** D24 */
  readonly leastMoved: (question: Question) => number;
};

const least = (question: Question): number => question.least;

export const PULSE_RULES: PulseRules = {
  least,
  leastInPart: least,
  leastOutside: least,
  blur: BLUR,
  addsUpParts: true,
  keepsFrame: true,
  keepsGrouping: true,
  tellsOnce: true,
  leastTurnover: least,
  looksAtEveryWave: true,
  together: 2,
  mindsHeldBack: true,
  leastMoved: least,
};
