import type { CircleId } from '@throughline/domain';
import type { Steps } from './command.ts';
import { EVERY_ROOM } from './every-room.ts';
import type { Room } from './room.ts';

/** Repeats a withdrawal, after a restored backup has brought the thing back. True when it was there. */
export function* withdrawAgain(circle: CircleId, kind: string, id: string): Steps<boolean> {
  const again = WITHDRAWALS.get(kind);
  if (again === undefined) throw new Error(`No room takes back “${kind}”.`);
  return yield* again(circle, id);
}

const WITHDRAWALS = new Map(
  (EVERY_ROOM as readonly Room[]).flatMap(({ withdrawals = {} }) => Object.entries(withdrawals)),
);
