import type { CircleId } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { RELEASE } from './table.ts';

/** Replaces the stored release. For use within another command. */
export function* keepRelease(circle: CircleId, release: string): Steps<void> {
  yield* ask(
    'INSERT INTO release (circle_id, body) VALUES (?, ?) ON CONFLICT (circle_id) DO UPDATE SET body = excluded.body',
    circle,
    release,
  );
}

/** The newest release and what it was made from, or null. It is JSON text that only the server reads. */
export function* latestRelease(circle: CircleId): Steps<string | null> {
  const [row] = yield* ask<{ body: string }>('SELECT body FROM release WHERE circle_id = ?', circle);
  return row?.body ?? null;
}

/**
 * Replaces the stored release by a newer one. With `was` (the text that it was made from; null for none), returns
 * false, and writes nothing, when another text is stored by now.
 */
export function* publishRelease(circle: CircleId, release: string, was?: string | null): Steps<boolean> {
  if (was !== undefined && (yield* latestRelease(circle)) !== was) return false;
  yield* keepRelease(circle, release);
  yield* touch(circle);
  return true;
}

/** Writes the newest release (JSON text), if there is one, of a circle that is created whole. */
export function* fillRelease(circle: CircleId, { release }: { readonly release: string | null }): Steps<void> {
  yield* fill(RELEASE, release === null ? [] : [[circle, release]]);
}
