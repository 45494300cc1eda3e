import type { CircleId } from '@throughline/domain';
import { ask, fill, type Steps } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { CONVENER, INVITATION } from './table.ts';

/** An invitation to convene. Only the hash of its token is stored. It works once, until `expires` (ISO time). */
export type Invitation = {
  readonly circle: CircleId;
  readonly tokenHash: string;
  readonly expires: string;
};

/** Makes an account a convener of the circle. Does nothing when it is one already. */
export function* addConvener(circle: CircleId, user: string): Steps<void> {
  yield* ask('INSERT INTO convener (circle_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING', circle, user);
}

/** Removes a convener unless they are the last one. When two conveners remove each other at once, one of them stays. */
export function* removeUnlessLast(circle: CircleId, user: string): Steps<'removed' | 'last' | 'not-found'> {
  const all = yield* convenersOf(circle);
  if (!all.includes(user)) return 'not-found';
  if (all.length === 1) return 'last';
  yield* removeConvener(circle, user);
  return 'removed';
}

/** Removes a convener, even the last one. */
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

/**
 * Stores an invitation. With `only`, it first removes invitations that have expired at `now` (ISO time); when `most`
 * are still waiting, it stores nothing and returns false.
 */
export function* invite(
  { circle, tokenHash, expires }: Invitation,
  only?: { readonly now: string; readonly most: number },
): Steps<boolean> {
  if (only !== undefined) {
    yield* ask('DELETE FROM invitation WHERE circle_id = ? AND expires <= ?', circle, only.now);
    if ((yield* countOf(INVITATION, circle)) >= only.most) return false;
  }
  yield* ask(
    'INSERT INTO invitation (circle_id, token_hash, expires) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    circle,
    tokenHash,
    expires,
  );
  return true;
}

/**
 * Uses up the invitation and adds the convener, in one command. Null when there is no such invitation, or it has
 * expired at `now` (ISO time).
 */
export function* acceptInvitation(tokenHash: string, user: string, now: string): Steps<CircleId | null> {
  // deleted in either case: it works once, and an expired one is of no use
  const [row] = yield* ask<{ circle_id: string; expires: string }>(
    'DELETE FROM invitation WHERE token_hash = ? RETURNING circle_id, expires',
    tokenHash,
  );
  if (row === undefined || row.expires <= now) return null;
  yield* addConvener(row.circle_id, user);
  return row.circle_id;
}

/** Finds the circle of an invitation without using it up; null as in `acceptInvitation`. */
export function* findInvitation(tokenHash: string, now: string): Steps<CircleId | null> {
  const [row] = yield* ask<{ circle_id: string }>(
    'SELECT circle_id FROM invitation WHERE token_hash = ? AND expires > ?',
    tokenHash,
    now,
  );
  return row?.circle_id ?? null;
}

/** Writes the conveners (accounts) of a circle that is created whole. */
export function* fillConveners(
  circle: CircleId,
  { conveners = [] }: { readonly conveners?: readonly string[] },
): Steps<void> {
  yield* fill(
    CONVENER,
    conveners.map((user) => [circle, user]),
  );
}
