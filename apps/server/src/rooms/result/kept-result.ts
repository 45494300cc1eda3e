import { type Kept, makeRelease, type Release, releaseOpenData } from '@throughline/disclosure';
import type { Circle, Round } from '@throughline/domain';
import type { Answers } from '../ballot/answers.ts';
import { judgeBy } from './judge.ts';
import { type KeptPicture, pictureAtClose } from '../picture/kept-picture.ts';

/**
 * What the store holds of a circle's results. `kept`: the newest release with what it was made from. `open`: the
 * release that everybody may see; while a round of days is open, the newest is only for people who have done their
 * round. `picture`: the opinion picture of the last close; results of older programs have none.
 */
export type KeptResult = { readonly kept: Kept; readonly open: Release | null; readonly picture?: KeptPicture };

/** Reads the stored JSON text; null where nothing was released yet. */
export const readKept = (text: string | null): KeptResult | null =>
  text === null ? null : (JSON.parse(text) as KeptResult);

/**
 * The result at the close of a round, whose release everybody may see.
 * @param version the version of the circle's content after the close
 */
export const resultAtClose = (
  before: KeptResult | null,
  circle: Circle,
  answers: Answers,
  round: Round,
  version: number,
): KeptResult => {
  const state = answers.state(circle, round.number);
  const { kept } = makeRelease(before?.kept ?? null, state, judgeBy(circle.threshold));
  const picture = pictureAtClose(before?.picture, state, answers.voiceIds(), version);
  return { kept, open: kept.release, picture };
};

/** The next batch while a round of days is open, or null when too little has changed. */
export const resultOnTheWay = (
  before: KeptResult | null,
  circle: Circle,
  answers: Answers,
  round: Round,
): KeptResult | null => {
  const { kept, moved } = makeRelease(
    before?.kept ?? null,
    answers.state(circle, round.number),
    judgeBy(circle.threshold),
    'on the way',
  );
  return moved ? { ...before, kept, open: before?.open ?? null } : null;
};

/**
 * The release of an imported conversation. When its ballots were published before it came here, exact counts are shown.
 * Otherwise (files of voices and responses, perhaps with positions) every rule of disclosure holds.
 */
export const resultOfImport = (circle: Circle, answers: Answers): Release => {
  const state = answers.state(circle, 1);
  const judge = judgeBy(circle.threshold);
  return circle.matrixDeclared ? releaseOpenData(state, judge) : makeRelease(null, state, judge).kept.release;
};
