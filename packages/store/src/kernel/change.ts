import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from './command.ts';
import { room } from './room.ts';
import { table } from './table.ts';
import { WITHDRAWAL } from './withdrawal.ts';

/** "Circle c, version n", and nothing else. */
export type Change = { readonly circle: CircleId; readonly version: number };

/** Tells of changes: what it hears are the newest versions of circles that moved. */
export type ChangeListener = (changes: readonly Change[]) => void;

const CHANGE = table('change', { rest: ['version:i'] });

/** Gives the version of a circle's content: every write of it adds at least one. 0 where nothing was ever written. */
function* versionOf(circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ version: number }>('SELECT version FROM change WHERE circle_id = ?', circle);
  return row?.version ?? 0;
}

/** What the kernel keeps of every circle: its version, and what was taken back for good. */
export const changes = room({
  name: 'change',
  port: 'changes',
  tables: [CHANGE, WITHDRAWAL],
  reads: { version: versionOf },
  writes: {},
});
