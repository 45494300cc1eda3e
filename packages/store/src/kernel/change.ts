import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from './command.ts';

export function* circleVersion(circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ version: number }>('SELECT version FROM change WHERE circle_id = ?', circle);
  return row?.version ?? 0;
}

export function* allVersions(): Steps<readonly (readonly [CircleId, number])[]> {
  const rows = yield* ask<{ circle_id: string; version: number }>('SELECT circle_id, version FROM change');
  return rows.map((row) => [row.circle_id, row.version] as const);
}
