import type { Migration } from '../../kernel/migrations/migration.ts';

/** Notes: detached, with the day as a date. */
export const noteTable: Migration = {
  number: 5,
  statements: ({ text, byKey }) => [
    `CREATE TABLE note (circle_id ${text} NOT NULL, id ${text} NOT NULL, text ${text} NOT NULL, position ${text},
      on_day ${text} NOT NULL, PRIMARY KEY (circle_id, id))${byKey}`,
  ],
};
