import type { Migration } from '../../kernel/migrations/migration.ts';

/**
 * Drafts, and the shared text in them. `draft_piece` holds updates of a shared text. The key of each is the hash of its
 * bytes, so that they have no order, no author and no time, and an update that is sent twice is stored once.
 * `suggestion` is detached, as `voice` is.
 */
export const draftingTables: Migration = {
  number: 2,
  statements: ({ text, byKey }) => {
    const circle = `circle_id ${text} NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE`;
    return [
      `CREATE TABLE drafting (${circle}, is_open INTEGER NOT NULL, body ${text} NOT NULL, PRIMARY KEY (circle_id))${byKey}`,
      `CREATE TABLE draft (${circle}, id ${text} NOT NULL, name ${text} NOT NULL, place INTEGER NOT NULL,
        epoch INTEGER NOT NULL, parts ${text} NOT NULL, PRIMARY KEY (circle_id, id))${byKey}`,
      `CREATE TABLE draft_thread (${circle}, draft_id ${text} NOT NULL, part ${text} NOT NULL, voice_id ${text} NOT NULL,
        PRIMARY KEY (circle_id, draft_id, part, voice_id))${byKey}`,
      `CREATE TABLE draft_piece (${circle}, draft_id ${text} NOT NULL, id ${text} NOT NULL, epoch INTEGER NOT NULL,
        body ${text} NOT NULL, PRIMARY KEY (circle_id, draft_id, id))${byKey}`,
      `CREATE TABLE suggestion (circle_id ${text} NOT NULL, id ${text} NOT NULL, draft_id ${text} NOT NULL,
        part ${text} NOT NULL, text ${text} NOT NULL, state ${text} NOT NULL, reason ${text} NOT NULL,
        PRIMARY KEY (circle_id, id))${byKey}`,
    ];
  },
};
