import { answersIn, fewestChanged, type Tally, tell, type ToldTally } from './tally.ts';

/** Every tally that is told as this one is: what the truth could be, for all that anybody is shown. */
export const couldBe = ({
  answers,
  agree,
  disagree,
}: Pick<ToldTally, 'answers' | 'agree' | 'disagree'>): readonly Tally[] =>
  eitherWay(agree, answers).flatMap((agrees) =>
    eitherWay(disagree, answers)
      .filter((disagrees) => agrees + disagrees <= answers)
      .map((disagrees) => ({
        agree: agrees,
        pass: answers - agrees - disagrees,
        disagree: disagrees,
      })),
  );

const eitherWay = (told: number, answers: number): readonly number[] => {
  if (told === 0) return [0, 1];
  return told === answers - 1 ? [answers - 1, answers] : [told];
};

/**
 * The fewest ballots that can lie between what was told and the answers as they are now, *for all that is told of
 * either*. Whether a result moves must follow from this and never from the exact tallies: else the move itself would
 * tell "one" from "none". Below `least` answers only their number is looked at.
 */
export const fewestSince = (
  told: Pick<ToldTally, 'answers' | 'agree' | 'disagree'>,
  now: Tally,
  least: number,
): number => {
  const answers = answersIn(now);
  if (answers < least) return Math.abs(told.answers - answers);
  let fewest = Number.POSITIVE_INFINITY;
  for (const before of couldBe(told)) {
    for (const after of couldBe(tell(now, 0))) fewest = Math.min(fewest, fewestChanged(before, after));
  }
  return fewest;
};
