import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';

/** An invitation to convene: only the hash of its token is kept; it works once, until `expires` (ISO time). */
export type Invitation = {
  readonly circle: CircleId;
  readonly tokenHash: string;
  readonly expires: string;
};

/** Makes an account a convener of the circle; twice is once. */
export function* addConvener(circle: CircleId, user: string): Steps<void> {
  yield* ask('INSERT INTO convener (circle_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING', circle, user);
}

/** Takes a convener out. */
export function* removeConvener(circle: CircleId, user: string): Steps<void> {
  yield* ask('DELETE FROM convener WHERE circle_id = ? AND user_id = ?', circle, user);
}

/** The accounts that convene a circle, by id. */
export function* convenersOf(circle: CircleId): Steps<readonly string[]> {
  const rows = yield* ask<{ user_id: string }>(
    'SELECT user_id FROM convener WHERE circle_id = ? ORDER BY user_id',
    circle,
  );
  return rows.map((row) => row.user_id);
}

/** The circles that an account convenes, by id. */
export function* circlesOf(user: string): Steps<readonly CircleId[]> {
  const rows = yield* ask<{ circle_id: string }>(
    'SELECT circle_id FROM convener WHERE user_id = ? ORDER BY circle_id',
    user,
  );
  return rows.map((row) => row.circle_id);
}

/** Keeps an invitation. */
export function* invite({ circle, tokenHash, expires }: Invitation): Steps<void> {
  yield* ask(
    'INSERT INTO invitation (circle_id, token_hash, expires) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    circle,
    tokenHash,
    expires,
  );
}

/** Takes the invitation and adds the convener in one step; null when there is none, or it has expired at `now` (ISO time). */
export function* acceptInvitation(tokenHash: string, user: string, now: string): Steps<CircleId | null> {
  // gone either way: it works once, and an expired one has no use
  const [row] = yield* ask<{ circle_id: string; expires: string }>(
    'DELETE FROM invitation WHERE token_hash = ? RETURNING circle_id, expires',
    tokenHash,
  );
  if (row === undefined || row.expires <= now) return null;
  yield* addConvener(row.circle_id, user);
  return row.circle_id;
}

/** Looks at an invitation without taking it: its circle, or null as in `acceptInvitation`. */
export function* findInvitation(tokenHash: string, now: string): Steps<CircleId | null> {
  const [row] = yield* ask<{ circle_id: string }>(
    'SELECT circle_id FROM invitation WHERE token_hash = ? AND expires > ?',
    tokenHash,
    now,
  );
  return row?.circle_id ?? null;
}
