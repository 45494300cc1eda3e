import { answersIn, fewestChanged, type Tally, tell, type ToldTally } from './tally.ts';

/** Every tally with the same told form as this one: all exact tallies that are possible, given what is shown. */
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
 * The fewest ballots that can lie between the told form and the current answers, given only what is told of both.
 * Whether a result changes must follow from this and never from the exact tallies. Otherwise the change itself would
 * distinguish "one" from "none". Below `least` answers only their number is used.
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
