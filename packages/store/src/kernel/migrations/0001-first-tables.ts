import type { Migration } from './migration.ts';

/**
 * Every primary key starts with the circle. `roll`, `ballot`, `response`, `voice` and `story` are detached: they hold
 * no time, sequence or address, and nothing refers to them, so that they can be rewritten in the order of their random
 * keys. `response` has no foreign key: the command checks under the circle's lock, once for each post, that its ballot
 * and voice exist.
 */
export const firstTables: Migration = {
  number: 1,
  statements: ({ text, byKey }) => {
    const circle = `circle_id ${text} NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE`;
    const loose = `circle_id ${text} NOT NULL`;
    return [
      `CREATE TABLE circle (circle_id ${text} NOT NULL PRIMARY KEY, body ${text} NOT NULL)${byKey}`,
      `CREATE TABLE admission (${loose} PRIMARY KEY, code ${text} NOT NULL UNIQUE, pass ${text} NOT NULL)${byKey}`,
      `CREATE TABLE change (${loose} PRIMARY KEY, version INTEGER NOT NULL)${byKey}`,
      `CREATE TABLE convener (${circle}, user_id ${text} NOT NULL, PRIMARY KEY (circle_id, user_id))${byKey}`,
      'CREATE INDEX convener_of_user ON convener (user_id)',
      `CREATE TABLE invitation (${circle}, token_hash ${text} NOT NULL, expires ${text} NOT NULL, PRIMARY KEY (circle_id, token_hash))${byKey}`,
      'CREATE INDEX invitation_by_token ON invitation (token_hash)',
      `CREATE TABLE roll (${loose}, id ${text} NOT NULL, PRIMARY KEY (circle_id, id))${byKey}`,
      `CREATE TABLE ballot (${loose}, id ${text} NOT NULL, position ${text}, position_n INTEGER NOT NULL,
        wrong_question INTEGER NOT NULL, wrong_question_n INTEGER NOT NULL,
        PRIMARY KEY (circle_id, id))${byKey}`,
      `CREATE TABLE response (${loose}, ballot_id ${text} NOT NULL, voice_id ${text} NOT NULL, answer INTEGER,
        important INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (circle_id, ballot_id, voice_id))${byKey}`,
      `CREATE TABLE voice (${loose}, id ${text} NOT NULL, text ${text} NOT NULL, language ${text} NOT NULL,
        origin ${text} NOT NULL, state ${text} NOT NULL, merged_into ${text}, translations ${text} NOT NULL,
        PRIMARY KEY (circle_id, id))${byKey}`,
      `CREATE TABLE story (${loose}, id ${text} NOT NULL, text ${text} NOT NULL, language ${text} NOT NULL,
        share ${text} NOT NULL, PRIMARY KEY (circle_id, id))${byKey}`,
      `CREATE TABLE withdrawal (${loose}, kind ${text} NOT NULL, id ${text} NOT NULL, PRIMARY KEY (circle_id, kind, id))${byKey}`,
      `CREATE TABLE log_entry (${circle}, id ${text} NOT NULL, voice_id ${text} NOT NULL, action ${text} NOT NULL,
        into_voice ${text}, reason ${text} NOT NULL, state ${text} NOT NULL, done_by ${text} NOT NULL,
        proposed_from ${text}, PRIMARY KEY (circle_id, id))${byKey}`,
      `CREATE TABLE round (${circle}, number INTEGER NOT NULL, state ${text} NOT NULL, mode ${text} NOT NULL,
        until ${text}, PRIMARY KEY (circle_id, number))${byKey}`,
      "CREATE UNIQUE INDEX round_one_open ON round (circle_id) WHERE state = 'open'",
      `CREATE TABLE release (${circle}, body ${text} NOT NULL, PRIMARY KEY (circle_id))${byKey}`,
    ];
  },
};
