import type { Basis, CircleState, Release } from './release.ts';
import type { Rules } from './rules.ts';
import { shownCount } from './taking-part.ts';
import { tell } from './tally.ts';

type Remembered = Basis['wrongQuestion'];

/**
 * "This is the wrong question", among everybody who joined. All and all but one look the same, and so do none and one.
 * The number changes by three or more. The total is told in the steps that taking part uses, so there is no exact whole
 * beside the positions.
 */
export const nextQuestion = (
  rules: Rules,
  before: Remembered,
  state: CircleState,
): { readonly shown: Release['wrongQuestion']; readonly remembered: Remembered } => {
  const of = state.members.reduce((sum, one) => sum + one, 0);
  const now = { agree: state.wrongQuestion, pass: of - state.wrongQuestion, disagree: 0 };
  if (before !== null) {
    const told = {
      answers: before.of,
      agree: before.marked,
      disagree: 0,
      pass: 0,
      notTold: 0,
      notHeard: 0,
      later: 0,
    };
    if (rules.since(told, now, rules.leastAnswers) < rules.leastChanged)
      return { shown: show(before), remembered: before };
  }
  if (of < rules.leastAnswers) return { shown: null, remembered: before };
  const remembered = { of, marked: tell(now, of).agree };
  return { shown: show(remembered), remembered };
};

const show = ({ of, marked }: NonNullable<Remembered>): NonNullable<Release['wrongQuestion']> => {
  const shown = shownCount(of);
  const told = shown.kind === 'count' ? shown.count : of;
  return { of: told, marked: marked === 0 ? null : Math.min(marked, told - 1) };
};
