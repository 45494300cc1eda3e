import type { CircleId, Round } from '@throughline/domain';
import { ask, fill, type Steps, touch, versionNow } from '../../kernel/command.ts';
import { keepRelease } from '../result/commands.ts';
import { readRound, ROUND, roundRow } from './table.ts';

/** A circle's rounds, by number. */
export function* listRounds(circle: CircleId): Steps<readonly Round[]> {
  return (yield* ask('SELECT * FROM round WHERE circle_id = ? ORDER BY number', circle)).map(readRound);
}

/** Opens a round. False when another round is open or this number exists, as when two conveners press at once. */
export function* openRound(circle: CircleId, round: Round): Steps<boolean> {
  // unique indexes allow each number once and one open round, so two who press at once cannot both succeed
  const fresh = yield* ask(
    'INSERT INTO round (circle_id, number, state, mode, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
    ...roundRow(circle, round),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

/**
 * Closes the round and stores its release (JSON text; null for none), in one command that adds exactly one to the
 * circle's version. False when that round is not open. With `seen` (the version that the release was made from),
 * returns `moved`, and writes nothing, when the circle has another version by now. Before the caller gets the result,
 * the detached tables are rewritten in the order of their keys and the write-ahead log is emptied (`seal`).
 */
export function* closeRound(
  circle: CircleId,
  number: number,
  release: string | null,
  seen?: number,
): Steps<boolean | 'moved'> {
  if (seen !== undefined && (yield* versionNow(circle)) !== seen) return 'moved';
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

/** Writes the rounds of a circle that is created whole. */
export function* fillRounds(circle: CircleId, { rounds }: { readonly rounds: readonly Round[] }): Steps<void> {
  yield* fill(
    ROUND,
    rounds.map((round) => roundRow(circle, round)),
  );
}
