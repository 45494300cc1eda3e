import type { Table } from './table.ts';

/** A value that goes into a statement or comes out of one. A boolean is 0 or 1, so that both engines store the same. */
export type Value = string | number | null;
/** The values of one row, in the order of its table's columns. */
export type Values = readonly Value[];
/** One row as a statement gives it. */
export type Row = { readonly [column: string]: Value };

/**
 * One step of a command: a statement (`?` marks a value), many rows, "this circle's content has changed", or the question
 * which version it has.
 */
export type Step =
  | { readonly sql: string; readonly values: Values }
  | { readonly table: Table; readonly rows: readonly Values[] }
  | { readonly touch: string }
  | { readonly versionOf: string };

/**
 * A command is written once, as a generator of steps; each engine runs it its own way: SQLite in one go inside its
 * worker, PostgreSQL over a connection. A command that may not be done says so in what it returns; it throws for bugs only.
 */
export type Steps<T> = Generator<Step, T, readonly Row[]>;

/** Runs one statement and gives its rows. */
export function* ask<R extends Row = Row>(sql: string, ...values: Values): Steps<readonly R[]> {
  return (yield { sql, values }) as readonly R[];
}

/** Puts many rows into a table; rows whose key is there already are left as they are. */
export function* fill(table: Table, rows: readonly Values[]): Steps<void> {
  if (rows.length > 0) yield { table, rows };
}

/**
 * Adds one to the circle's version when the command is committed. Every command that changes a circle's content calls
 * it.
 */
export function* touch(circle: string): Steps<void> {
  yield { touch: circle };
}

/**
 * The circle's version as the running command sees it. The table `change` alone is not enough: it is updated when the
 * whole group of commands is committed, and earlier commands of the group may have written to the circle.
 */
export function* versionNow(circle: string): Steps<number> {
  const [row] = yield { versionOf: circle };
  return Number(row?.version ?? 0);
}

/** A boolean in the form that both engines store. */
export const bit = (yes: boolean): number => (yes ? 1 : 0);
