import type { CircleId, Round } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { readRound, roundRow } from './table.ts';
import { keepRelease } from '../result/commands.ts';

export function* listRounds(circle: CircleId): Steps<readonly Round[]> {
  return (yield* ask('SELECT * FROM round WHERE circle_id = ? ORDER BY number', circle)).map(readRound);
}

export function* openRound(circle: CircleId, round: Round): Steps<boolean> {
  // the number and "one open" are both kept by unique indexes, so that two who press at once cannot both win
  const fresh = yield* ask(
    'INSERT INTO round (circle_id, number, state, mode, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
    ...roundRow(circle, round),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

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
