import type { Circle } from '../circle/circle.ts';
import { isDate } from '../circle/create-circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import type { Round } from './round.ts';
import type { RoundRefusals } from './round-refusals.ts';

const { refuse } = reasonsOf<RoundRefusals>();

/** The round that is open, or null. */
export const openRound = (rounds: readonly Round[]): Round | null =>
  rounds.find(({ state }) => state === 'open') ?? null;
/** The newest round, open or closed, or null before the first. */
export const latestRound = (rounds: readonly Round[]): Round | null =>
  rounds.reduce<Round | null>(
    (newest, round) => (newest === null || round.number > newest.number ? round : newest),
    null,
  );

/** Opens the next round. */
export const startRound = (
  circle: Circle,
  rounds: readonly Round[],
  wish: { readonly mode: Round['mode']; readonly until: string | null; readonly today: string },
): Outcome<Round> => {
  if (circle.imported !== null) return refuse('not-allowed', 'imported-opens-no-round');
  if (openRound(rounds) !== null) return refuse('already-done', 'round-open-already');
  if (wish.mode === 'days') {
    if (wish.until === null || !isDate(wish.until))
      return refuse('malformed', 'round-until-missing', {}, { field: 'until' });
    if (wish.until < wish.today) return refuse('malformed', 'round-until-past', {}, { field: 'until' });
  }
  return accept({
    number: (latestRound(rounds)?.number ?? 0) + 1,
    state: 'open',
    mode: wish.mode,
    until: wish.mode === 'days' ? wish.until : null,
  });
};

/** Closes the open round. `number` says which round was meant, so that a second press does not close a later one. */
export const endRound = (rounds: readonly Round[], number: number): Outcome<Round> => {
  const round = openRound(rounds);
  if (round === null || round.number !== number) return refuse('already-done', 'round-closed-already');
  return accept({ ...round, state: 'closed' });
};

/** Whether a round of days has ended, because its last day is over. */
export const isOverdue = (round: Round, today: string): boolean =>
  round.state === 'open' && round.until !== null && round.until < today;

/** Voices, the voices of stories and responses are taken while a round is open, and not in an imported conversation. */
export const takesAnswers = (circle: Circle, rounds: readonly Round[]): Outcome<Round> => {
  if (circle.imported !== null) return refuse('not-open', 'imported-takes-no-responses');
  const round = openRound(rounds);
  if (round !== null) return accept(round);
  return refuse('not-open', rounds.length === 0 ? 'round-not-begun' : 'round-closed');
};
