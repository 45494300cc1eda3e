import type { CircleId, Round } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { keepRelease } from '../result/commands.ts';
import { readRound, ROUND, roundRow } from './table.ts';

/** A circle's rounds, by number. */
export function* listRounds(circle: CircleId): Steps<readonly Round[]> {
  return (yield* ask('SELECT * FROM round WHERE circle_id = ? ORDER BY number', circle)).map(readRound);
}

/** Opens a round. False when another round is open, or this number exists: two conveners pressed at once. */
export function* openRound(circle: CircleId, round: Round): Steps<boolean> {
  // the number and "one open" are both kept by unique indexes, so that two who press at once cannot both win
  const fresh = yield* ask(
    'INSERT INTO round (circle_id, number, state, mode, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
    ...roundRow(circle, round),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

/**
 * Closes the round and keeps what is released (JSON text), in one command that adds exactly one to the circle's version.
 * False when that round is not open. Before the caller hears, the detached tables are rewritten in the order of their keys
 * and the write-ahead log is emptied (`seal`).
 */
export function* closeRound(circle: CircleId, number: number, release: string | null): Steps<boolean> {
  const done = yield* ask(
    "UPDATE round SET state = 'closed' WHERE circle_id = ? AND number = ? AND state = 'open' RETURNING number",
    circle,
    number,
  );
  if (done.length === 0) return false;
  if (release !== null) yield* keepRelease(circle, release);
  yield* touch(circle);
  return true;
}

/** Puts the rounds of a circle that is made whole. */
export function* fillRounds(circle: CircleId, { rounds }: { readonly rounds: readonly Round[] }): Steps<void> {
  yield* fill(
    ROUND,
    rounds.map((round) => roundRow(circle, round)),
  );
}
