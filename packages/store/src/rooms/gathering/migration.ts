import type { Migration } from '../../kernel/migrations/migration.ts';

/**
 * Gatherings, the records of their steps, and who was invited. All of it is stored with names: none of these tables is
 * detached, and none refers to one that is. A unique index allows a circle one running gathering.
 */
export const gatherings: Migration = {
  number: 4,
  statements: ({ text, byKey }) => {
    const circle = `circle_id ${text} NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE`;
    return [
      `CREATE TABLE gathering (${circle}, id ${text} NOT NULL, state ${text} NOT NULL, edition INTEGER NOT NULL,
        body ${text} NOT NULL, PRIMARY KEY (circle_id, id))${byKey}`,
      "CREATE UNIQUE INDEX gathering_one_running ON gathering (circle_id) WHERE state = 'running'",
      `CREATE TABLE step_record (${circle}, gathering_id ${text} NOT NULL, turn INTEGER NOT NULL, body ${text} NOT NULL,
        PRIMARY KEY (circle_id, gathering_id, turn))${byKey}`,
      `CREATE TABLE lead_heard (${circle}, gathering_id ${text} NOT NULL, at ${text} NOT NULL,
        PRIMARY KEY (circle_id, gathering_id))${byKey}`,
      `CREATE TABLE roster (${circle}, id ${text} NOT NULL, name ${text} NOT NULL, email ${text}, affected ${text},
        invited_on ${text}, PRIMARY KEY (circle_id, id))${byKey}`,
    ];
  },
};
