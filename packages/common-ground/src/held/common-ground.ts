import { type FurtherAgrees, fewestFurtherAgrees } from './further-agrees.ts';
import { leastHeld } from './least-held.ts';
import { answered, type Counts, heldInCircle, membersOf, objectedInCircle } from './support.ts';

/**
 * `shared`: held in every position that can tell. `nearly`: a few agrees short. `differ`: somewhere more than a third
 * object. `not-heard`: not enough is known.
 */
export type Label = 'shared' | 'nearly' | 'differ' | 'not-heard';

export const SHARED_BAR = 0.9;
export const NEARLY_BAR = 0.5;
export const DIFFER_BAR = 0.9;

/** The gate: the least number of answers from which a position tells, that is, enters the label of a voice. */
export const gateOf = (members: number): number => Math.max(5, members / 2);
export const passesGate = (counts: Counts): boolean => answered(counts) >= gateOf(membersOf(counts));

export type PositionFinding = {
  /** False: too few answers to tell. The position makes no claim and must be named. */
  readonly tells: boolean;
  /** P(held), null where it does not tell. */
  readonly held: number | null;
  /** P(more than a third disagree), null where it does not tell. */
  readonly objected: number | null;
};

export type Finding = {
  readonly label: Label;
  /** Product of P(held) over the positions that tell; null when none does. */
  readonly shared: number | null;
  /** Largest P(objection) over the positions that tell; null when none does. */
  readonly objection: number | null;
  /** One for each position given, in their order. */
  readonly positions: readonly PositionFinding[];
  /**
   * For `nearly`: the fewest further agrees that would make it shared, by position; null when no number would be
   * enough.
   */
  readonly needs: readonly FurtherAgrees[] | null;
  /** One more disagreement in the weakest position would remove the label. */
  readonly fragile: boolean;
  /**
   * E[min over positions of the share that agrees], rounded to .05: the order within *shared*. 0 when no position
   * tells.
   */
  readonly leastHeld: number;
};

/**
 * The finding for one voice, from the answers in each position alone (engine.md §§ 1–2). For counts that are shown, the
 * caller clamps them first by the disclosure rules; this function does not know those.
 * @param counts one entry a position
 * @param threshold τ, the share that counts as held, in (0, 1)
 */
export const commonGround = (counts: readonly Counts[], threshold: number): Finding => {
  const positions = counts.map(
    (one): PositionFinding =>
      passesGate(one)
        ? { tells: true, held: heldInCircle(one, threshold), objected: objectedInCircle(one) }
        : { tells: false, held: null, objected: null },
  );
  const telling = counts.filter(passesGate);
  const { label, shared, objection } = judge(telling, threshold);
  return {
    label,
    shared,
    objection,
    positions,
    needs: label === 'nearly' ? fewestFurtherAgrees(counts, threshold, SHARED_BAR) : null,
    fragile: isFragile(telling, threshold, label),
    leastHeld: leastHeld(telling),
  };
};

const judge = (telling: readonly Counts[], threshold: number): Pick<Finding, 'label' | 'shared' | 'objection'> => {
  if (telling.length === 0) return { label: 'not-heard', shared: null, objection: null };
  let shared = 1;
  let objection = 0;
  for (const counts of telling) {
    shared *= heldInCircle(counts, threshold);
    objection = Math.max(objection, objectedInCircle(counts));
  }
  return { label: labelOf(shared, objection), shared, objection };
};

/** The label for two probabilities. *Differ* wins where both thresholds are passed. */
export const labelOf = (shared: number, objection: number): Label => {
  if (objection >= DIFFER_BAR) return 'differ';
  if (shared >= SHARED_BAR) return 'shared';
  return shared >= NEARLY_BAR ? 'nearly' : 'not-heard';
};

const STANDING: Readonly<Record<Label, number>> = {
  shared: 2,
  nearly: 1,
  'not-heard': 0,
  differ: 0,
};

const isFragile = (telling: readonly Counts[], threshold: number, label: Label): boolean => {
  if (STANDING[label] === 0) return false;
  let weakest = 0;
  let least = Number.POSITIVE_INFINITY;
  telling.forEach((counts, index) => {
    const held = heldInCircle(counts, threshold);
    if (held < least) {
      least = held;
      weakest = index;
    }
  });
  const worse = telling.map((counts, index) => (index === weakest ? withOneMoreDisagreement(counts) : counts));
  return STANDING[judge(worse, threshold).label] < STANDING[label];
};

/** Someone not yet heard disagrees; where all have answered, someone who passed or agreed changes their mind. */
const withOneMoreDisagreement = (counts: Counts): Counts => {
  if (answered(counts) < membersOf(counts)) return { ...counts, disagree: counts.disagree + 1 };
  if (counts.agree > 0) return { ...counts, agree: counts.agree - 1, disagree: counts.disagree + 1 };
  return counts.pass > 0 ? { ...counts, pass: counts.pass - 1, disagree: counts.disagree + 1 } : counts;
};
