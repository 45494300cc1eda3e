import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from './command.ts';
import { room } from './room.ts';
import { table } from './table.ts';
import { WITHDRAWAL } from './withdrawal.ts';

/** A circle and the version that its content has now. It never says what has changed. */
export type Change = { readonly circle: CircleId; readonly version: number };

/** Called with the newest versions of the circles that have changed. */
export type ChangeListener = (changes: readonly Change[]) => void;

const CHANGE = table('change', { rest: ['version:i'] });

/** The version of a circle's content. Every write to the circle adds at least one; 0 before the first write. */
function* versionOf(circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ version: number }>('SELECT version FROM change WHERE circle_id = ?', circle);
  return row?.version ?? 0;
}

/** What the kernel itself stores of every circle: its version, and which things were taken back for good. */
export const changes = room({
  name: 'change',
  port: 'changes',
  tables: [CHANGE, WITHDRAWAL],
  reads: { version: versionOf },
  writes: {},
});
