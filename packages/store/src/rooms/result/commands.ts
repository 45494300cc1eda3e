import type { CircleId } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';

export function* keepRelease(circle: CircleId, release: string): Steps<void> {
  yield* ask(
    'INSERT INTO release (circle_id, body) VALUES (?, ?) ON CONFLICT (circle_id) DO UPDATE SET body = excluded.body',
    circle,
    release,
  );
}

export function* latestRelease(circle: CircleId): Steps<string | null> {
  const [row] = yield* ask<{ body: string }>('SELECT body FROM release WHERE circle_id = ?', circle);
  return row?.body ?? null;
}

export function* publishRelease(circle: CircleId, release: string): Steps<void> {
  yield* keepRelease(circle, release);
  yield* touch(circle);
}
