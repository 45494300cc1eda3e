import type { ClientBase } from 'pg';
import { commandOf } from '../all-commands.ts';
import type { Row, Step, Value, Values } from '../command.ts';
import { columnsOf, type Table } from '../table.ts';

/** Runs a command on a connection and returns its result. Counts in `touched` how often it changed each circle. */
export const runInPostgres = async (
  client: ClientBase,
  name: string,
  values: readonly unknown[],
  touched: Map<string, number>,
): Promise<unknown> => {
  const steps = commandOf(name).run(...values);
  let at = steps.next([]);
  while (!at.done) at = steps.next(await take(client, at.value, touched));
  return at.value;
};

const take = async (client: ClientBase, step: Step, touched: Map<string, number>): Promise<readonly Row[]> => {
  if ('sql' in step) {
    const { name, text } = numbered(step.sql);
    return (await client.query({ name, text, values: step.values as Value[] })).rows as Row[];
  }
  if ('touch' in step) {
    touched.set(step.touch, (touched.get(step.touch) ?? 0) + 1);
    return [];
  }
  if ('versionOf' in step) {
    const { rows } = await client.query<{ version: number }>({
      name: 'throughline_version',
      text: 'SELECT version FROM change WHERE circle_id = $1',
      values: [step.versionOf],
    });
    return [{ version: (rows[0]?.version ?? 0) + (touched.get(step.versionOf) ?? 0) }];
  }
  await fillTable(client, step.table, step.rows);
  return [];
};

/** Inserts many rows, some thousand with each statement. A row whose key exists already stays as it is. */
export const fillTable = async (client: ClientBase, table: Table, rows: readonly Values[]): Promise<void> => {
  const arrays = table.columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    await client.query(
      `INSERT INTO ${table.name} (${columnsOf(table)}) SELECT * FROM unnest(${arrays}) ON CONFLICT DO NOTHING`,
      table.columns.map((_, index) => part.map((row) => row[index] ?? null)),
    );
  }
};

const AT_ONCE = 10_000;

const known = new Map<string, { readonly name: string; readonly text: string }>();

/** Turns `?` into `$1`, `$2` …, and names the statement, so that each connection prepares it only once. */
const numbered = (sql: string): { readonly name: string; readonly text: string } => {
  const found = known.get(sql);
  if (found !== undefined) return found;
  let count = 0;
  const text = sql.replace(/\?/g, () => {
    count += 1;
    return `$${count}`;
  });
  const made = { name: `throughline_${known.size + 1}`, text };
  known.set(sql, made);
  return made;
};
