import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from './command.ts';
import type { Table } from './table.ts';

/** How many rows a table has for a circle, as the running command sees it. */
export function* countOf({ name }: Table, circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ rows: number }>(`SELECT count(*) AS rows FROM ${name} WHERE circle_id = ?`, circle);
  return Number(row?.rows ?? 0);
}
