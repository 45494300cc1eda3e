import type { CircleId } from '@throughline/domain';
import { ask, fill, type Steps } from './command.ts';
import { table } from './table.ts';

/** A row of the table `withdrawal`: something detached that was taken back for good. */
export type Withdrawal = { readonly circle_id: string; readonly kind: string; readonly id: string };

export const WITHDRAWAL = table('withdrawal', { key: ['kind', 'id'], detached: true });

/** Tells whether something was taken back before: a post that arrives late, or twice, does not bring it back. */
export function* wasTakenBack(circle: CircleId, kind: string, id: string): Steps<boolean> {
  return (
    (yield* ask('SELECT 1 AS one FROM withdrawal WHERE circle_id = ? AND kind = ? AND id = ?', circle, kind, id))
      .length > 0
  );
}

/** Keeps that something was taken back, so that neither a late post nor a restored backup brings it back. */
export function* rememberWithdrawal(circle: CircleId, kind: string, id: string): Steps<void> {
  yield* fill(WITHDRAWAL, [[circle, kind, id]]);
}
