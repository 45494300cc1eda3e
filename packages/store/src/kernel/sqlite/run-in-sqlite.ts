import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { commandOf } from '../all-commands.ts';
import type { Row, Step, Value } from '../command.ts';
import { columnsOf } from '../table.ts';

export type Runner = {
  /** Runs a command to its end, at once. Touched circles are counted in `touched`. */
  readonly run: (name: string, values: readonly unknown[], touched: Map<string, number>) => unknown;
};

/** Runs commands over one connection; every statement is prepared once. */
export const runInSqlite = (database: DatabaseSync): Runner => {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
  const take = (step: Step, touched: Map<string, number>): readonly Row[] => {
    if ('sql' in step) return prepare(step.sql).all(...(step.values as Value[])) as unknown as Row[];
    if ('touch' in step) {
      touched.set(step.touch, (touched.get(step.touch) ?? 0) + 1);
      return NOTHING;
    }
    const { table, rows } = step;
    const insert = prepare(
      `INSERT INTO ${table.name} (${columnsOf(table)}) VALUES (${table.columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    );
    for (const row of rows) insert.run(...(row as Value[]));
    return NOTHING;
  };
  return {
    run: (name, values, touched) => {
      const steps = commandOf(name).run(...values);
      let at = steps.next(NOTHING);
      while (!at.done) at = steps.next(take(at.value, touched));
      return at.value;
    },
  };
};

const NOTHING: readonly Row[] = [];
