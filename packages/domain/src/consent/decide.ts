import type { PositionId } from '../circle/circle.ts';
import type { Rule } from '../circle/disagreement-rule.ts';
import type { Consent } from './consent.ts';

/** With fewer answers no counts are shown and no rule is applied. */
export const FEWEST_HEARD = 5;

/** The answers of the whole circle, never of one position. */
export type ConsentTotals = {
  readonly heard: number;
  readonly consent: number;
  readonly worry: number;
  readonly notYet: number;
};

/**
 * The result of the disagreement rule. `met` and `not-met` do not reveal which position decided. `too-few`: fewer than
 * five people were heard. `convener`: the rule is that the convener decides, with reasons.
 */
export type Verdict = 'met' | 'not-met' | 'too-few' | 'convener';

type Heard = Pick<Consent, 'answer' | 'position'>;

export const totalsOf = (consents: readonly Heard[]): ConsentTotals => ({
  heard: consents.length,
  consent: consents.filter(({ answer }) => answer === 'consent').length,
  worry: consents.filter(({ answer }) => answer === 'worry').length,
  notYet: consents.filter(({ answer }) => answer === 'not-yet').length,
});

/**
 * The verdict of a rule. People who were not heard count neither for nor against; they are named elsewhere (*made
 * without*).
 *
 * - all heard consent: nobody who was heard says not yet.
 * - no position objects: in no position more than half of those heard say not yet; exactly half is no objection.
 * - two thirds of each: in every position at least two thirds of those heard consent, with or without a worry. Exactly
 * two thirds is enough.
 *
 * A rule by position looks at every position with five answers or more, at all other people together (including those
 * in no position) when they are five or more, and always at the whole circle. So the verdict never reveals the answers
 * of a smaller position, and those answers still count, among the others and in the whole.
 */
export const verdictOf = (rule: Rule, consents: readonly Heard[]): Verdict => {
  if (rule === 'convener-decides') return 'convener';
  if (consents.length < FEWEST_HEARD) return 'too-few';
  if (rule === 'all-heard-consent') return totalsOf(consents).notYet === 0 ? 'met' : 'not-met';
  const holds = rule === 'no-position-objects' ? doesNotObject : hasTwoThirds;
  return partsOf(consents).every(holds) ? 'met' : 'not-met';
};

const partsOf = (consents: readonly Heard[]): readonly (readonly Heard[])[] => {
  const byPosition = new Map<PositionId | null, Heard[]>();
  for (const one of consents) byPosition.set(one.position, [...(byPosition.get(one.position) ?? []), one]);
  const parts: Heard[][] = [];
  const others: Heard[] = [];
  for (const [position, own] of byPosition)
    if (position !== null && own.length >= FEWEST_HEARD) parts.push(own);
    else others.push(...own);
  if (others.length >= FEWEST_HEARD) parts.push(others);
  return [consents, ...parts];
};

/** Whole numbers, so that exactly half and exactly two thirds are decided as the rules say. */
const doesNotObject = (part: readonly Heard[]): boolean => 2 * totalsOf(part).notYet <= part.length;
const hasTwoThirds = (part: readonly Heard[]): boolean => 3 * (part.length - totalsOf(part).notYet) >= 2 * part.length;
