import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { commandOf } from '../all-commands.ts';
import type { Row, Step, Value } from '../command.ts';
import { columnsOf } from '../table.ts';

type Touched = Map<string, number>;
type ReadonlyTouched = ReadonlyMap<string, number>;

/** Runs commands over one connection. */
export type Runner = {
  /**
   * Runs a command to its end, synchronously, and returns its result. Counts in `touched` how often it changed each
   * circle. `before` holds the counts of the commands that ran earlier in its group.
   */
  readonly run: (name: string, values: readonly unknown[], touched: Touched, before?: ReadonlyTouched) => unknown;
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
  const take = (step: Step, touched: Touched, before: ReadonlyTouched): readonly Row[] => {
    if ('sql' in step) return prepare(step.sql).all(...(step.values as Value[])) as unknown as Row[];
    if ('touch' in step) {
      touched.set(step.touch, (touched.get(step.touch) ?? 0) + 1);
      return NOTHING;
    }
    if ('versionOf' in step) {
      const circle = step.versionOf;
      const [row] = prepare('SELECT version FROM change WHERE circle_id = ?').all(circle);
      const version = Number(row?.version ?? 0) + (before.get(circle) ?? 0) + (touched.get(circle) ?? 0);
      return [{ version }];
    }
    const { table, rows } = step;
    const insert = prepare(
      `INSERT INTO ${table.name} (${columnsOf(table)}) VALUES (${table.columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    );
    for (const row of rows) insert.run(...(row as Value[]));
    return NOTHING;
  };
  return {
    run: (name, values, touched, before = NONE) => {
      const steps = commandOf(name).run(...values);
      let at = steps.next(NOTHING);
      while (!at.done) at = steps.next(take(at.value, touched, before));
      return at.value;
    },
  };
};

const NOTHING: readonly Row[] = [];
const NONE: ReadonlyTouched = new Map();
