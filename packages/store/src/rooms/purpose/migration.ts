import type { Migration } from '../../kernel/migrations/migration.ts';

/**
 * Versions of the purpose and what belongs to them. `consent` and `sighting` are detached, as `ballot` is: they hold no
 * time, sequence or address, nothing refers to them, and when a round closes they are rewritten in the order of their
 * random keys.
 */
export const purposeTables: Migration = {
  number: 3,
  statements: ({ text, byKey }) => {
    const circle = `circle_id ${text} NOT NULL REFERENCES circle (circle_id) ON DELETE CASCADE`;
    const loose = `circle_id ${text} NOT NULL`;
    return [
      `CREATE TABLE version (${circle}, number INTEGER NOT NULL, text_hash ${text} NOT NULL, parts ${text} NOT NULL,
        threads ${text} NOT NULL, language ${text} NOT NULL, put_on ${text} NOT NULL, until ${text},
        review_on ${text} NOT NULL, decision ${text}, PRIMARY KEY (circle_id, number))${byKey}`,
      'CREATE UNIQUE INDEX version_one_asked ON version (circle_id) WHERE decision IS NULL',
      `CREATE TABLE review (${circle}, n INTEGER NOT NULL, number INTEGER NOT NULL, review_on ${text} NOT NULL,
        set_by ${text} NOT NULL, set_on ${text} NOT NULL, PRIMARY KEY (circle_id, n))${byKey}`,
      `CREATE TABLE review_reminder (${circle}, number INTEGER NOT NULL, review_on ${text} NOT NULL,
        reminded_on ${text} NOT NULL, PRIMARY KEY (circle_id, number, review_on))${byKey}`,
      `CREATE TABLE consent (${loose}, text_hash ${text} NOT NULL, id ${text} NOT NULL, position ${text}, answer ${text},
        words ${text} NOT NULL, would_change ${text} NOT NULL, shown ${text} NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (circle_id, text_hash, id))${byKey}`,
      `CREATE TABLE owed_answer (${circle}, consent_id ${text} NOT NULL, n INTEGER NOT NULL, kind ${text} NOT NULL,
        by_name ${text} NOT NULL, on_date ${text} NOT NULL, because ${text} NOT NULL,
        PRIMARY KEY (circle_id, consent_id, n))${byKey}`,
      `CREATE TABLE before_purpose (${circle}, because ${text} NOT NULL, by_name ${text} NOT NULL,
        on_date ${text} NOT NULL, PRIMARY KEY (circle_id))${byKey}`,
      `CREATE TABLE public_choice (${circle}, is_open INTEGER NOT NULL, by_name ${text} NOT NULL,
        on_date ${text} NOT NULL, PRIMARY KEY (circle_id))${byKey}`,
      `CREATE TABLE sighting (${loose}, text_hash ${text} NOT NULL, id ${text} NOT NULL, saw ${text},
        n INTEGER NOT NULL, PRIMARY KEY (circle_id, text_hash, id))${byKey}`,
    ];
  },
};
