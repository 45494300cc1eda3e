import type { Table } from './table.ts';

/** What goes into a statement and comes out of one. Truth is 0 or 1, so that both engines keep the same. */
export type Value = string | number | null;
/** The values of one row, in the order of its table's columns. */
export type Values = readonly Value[];
/** One row as a statement gives it. */
export type Row = { readonly [column: string]: Value };

/** One step of a command: a statement (`?` marks a value), many rows, or "this circle's content has changed". */
export type Step =
  | { readonly sql: string; readonly values: Values }
  | { readonly table: Table; readonly rows: readonly Values[] }
  | { readonly touch: string };

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

/** Adds one to the circle's version when the command is committed. */
export function* touch(circle: string): Steps<void> {
  yield { touch: circle };
}

/** Truth as both engines keep it. */
export const bit = (yes: boolean): number => (yes ? 1 : 0);
