import type { CircleState, Judge, Release } from './release.ts';
import { addUp, answersIn, LEAST_ANSWERS } from './tally.ts';

/**
 * A conversation that was published elsewhere, ballot by ballot, before it was imported. Nothing of it is secret, so
 * its counts are told exactly. Labels are claimed from five answers on. Never use this for answers given here.
 */
export const releaseOpenData = (state: CircleState, judge: Judge): Release => {
  const members = state.members.reduce((all, one) => all + one, 0);
  const voices = state.voices.map((voice) => {
    const tally = addUp(voice.cells);
    const answers = answersIn(tally);
    const finding = answers >= LEAST_ANSWERS ? judge([{ ...tally, members }]) : null;
    return {
      voice: voice.id,
      label: finding?.label ?? ('not-heard' as const),
      needs: null,
      fragile: finding?.fragile ?? false,
      order: finding?.order ?? 0,
      importance: 0,
      positions: null,
      whole: { answers, ...tally, notTold: 0, notHeard: members - answers, later: 0 },
    };
  });
  return {
    form: 1,
    revision: 1,
    round: state.round,
    threshold: state.threshold,
    voices: voices.sort((a, b) => (a.voice < b.voice ? -1 : 1)),
    wrongQuestion: null,
    openData: true,
  };
};
