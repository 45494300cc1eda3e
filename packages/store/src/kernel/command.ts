/** What goes into a statement and comes out of one. Truth is 0 or 1, so that both engines keep the same. */
export type Value = string | number | null;
export type Row = { readonly [column: string]: Value };

/** A table that many rows are put into at once; rows that are there already are left as they are. */
export type Table = {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: 'text' | 'integer'])[];
};

/** One step of a command: a statement (`?` marks a value), many rows, or "this circle's content has changed". */
export type Step =
  | { readonly sql: string; readonly values: readonly Value[] }
  | { readonly table: Table; readonly rows: readonly (readonly Value[])[] }
  | { readonly touch: string };

/**
 * A command is written once, as a generator of steps; each engine runs it its own way: SQLite in one go inside its
 * worker, PostgreSQL over a connection. A command that may not be done says so in what it returns; it throws for bugs only.
 */
export type Steps<T> = Generator<Step, T, readonly Row[]>;

/** Runs one statement and gives its rows. */
export function* ask<R extends Row = Row>(sql: string, ...values: readonly Value[]): Steps<readonly R[]> {
  return (yield { sql, values }) as readonly R[];
}

export function* fill(table: Table, rows: readonly (readonly Value[])[]): Steps<void> {
  if (rows.length > 0) yield { table, rows };
}

/** Adds one to the circle's version when the command is committed. */
export function* touch(circle: string): Steps<void> {
  yield { touch: circle };
}

export const bit = (yes: boolean): number => (yes ? 1 : 0);
