/** The fixed words around a question of the wording coach, wherever somebody writes. */
export const coach = {
  questionHeading: 'A question',
  why: 'Why we ask:',
  notNow: 'Not now',
  silence: 'Do not ask this again',
  silenced: (count: number) =>
    count === 1 ? 'One question is silenced here.' : `${count} questions are silenced here.`,
  askAgain: 'Ask them again',
} as const;
