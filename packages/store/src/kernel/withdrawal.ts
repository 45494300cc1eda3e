import type { CircleId } from '@throughline/domain';
import { ask, fill, type Steps } from './command.ts';
import { table } from './table.ts';

/** A row of the table `withdrawal`: the id of something detached that was taken back for good. */
export type Withdrawal = { readonly circle_id: string; readonly kind: string; readonly id: string };

/** What was taken back for good. `kind` is the room's name for it. These rows stay when their circle is removed. */
export const WITHDRAWAL = table('withdrawal', { key: ['kind', 'id'], detached: true });

/** Whether something was taken back before. A post that comes late, or twice, must not bring it back. */
export function* wasTakenBack(circle: CircleId, kind: string, id: string): Steps<boolean> {
  return (
    (yield* ask('SELECT 1 AS one FROM withdrawal WHERE circle_id = ? AND kind = ? AND id = ?', circle, kind, id))
      .length > 0
  );
}

/** Stores that something was taken back, so that neither a late post nor a restored backup brings it back. */
export function* rememberWithdrawal(circle: CircleId, kind: string, id: string): Steps<void> {
  yield* fill(WITHDRAWAL, [[circle, kind, id]]);
}
