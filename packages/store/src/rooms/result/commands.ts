import type { CircleId } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { RELEASE } from './table.ts';

/** Keeps a release in place of the last, as a part of another command. */
export function* keepRelease(circle: CircleId, release: string): Steps<void> {
  yield* ask(
    'INSERT INTO release (circle_id, body) VALUES (?, ?) ON CONFLICT (circle_id) DO UPDATE SET body = excluded.body',
    circle,
    release,
  );
}

/** The newest release and what it was made from (JSON text; the server's to read), or null. */
export function* latestRelease(circle: CircleId): Steps<string | null> {
  const [row] = yield* ask<{ body: string }>('SELECT body FROM release WHERE circle_id = ?', circle);
  return row?.body ?? null;
}

/** Keeps a newer release in place of the last. */
export function* publishRelease(circle: CircleId, release: string): Steps<void> {
  yield* keepRelease(circle, release);
  yield* touch(circle);
}

/** Puts the newest release of a circle that is made whole (JSON text), if there is one. */
export function* fillRelease(circle: CircleId, { release }: { readonly release: string | null }): Steps<void> {
  yield* fill(RELEASE, release === null ? [] : [[circle, release]]);
}
