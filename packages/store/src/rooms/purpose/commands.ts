import type { BeforePurpose, CircleId, Decision, OwedAnswer, PublicChoice, Review, Version } from '@throughline/domain';
import { ask, bit, fill, type Steps, touch } from '../../kernel/command.ts';
import { TABLES } from '../../kernel/tables.ts';
import { consentRow, readConsent } from '../consent/table.ts';
import { readSighting, sightingRow } from '../sighting/table.ts';
import type { Decided, PurposeRecord } from './port.ts';
import { owedRow, readOwed, readReview, readVersion, reviewRow, versionRow } from './table.ts';

export function* putVersion(circle: CircleId, version: Version): Steps<boolean> {
  // the number and "one is asked" are both kept by unique indexes, so that two who press at once cannot both win
  const fresh = yield* ask(
    `INSERT INTO version (circle_id, number, text_hash, parts, threads, language, put_on, until, review_on, decision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number`,
    ...versionRow(circle, version),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

/** What was heard, in two numbers: they move with every answer, change and withdrawal. */
type Heard = { readonly rows: number; readonly changes: number };

export function* heardOf(circle: CircleId, text: string): Steps<Heard> {
  const [row] = yield* ask<{ found: number; changes: number }>(
    'SELECT count(*) AS found, coalesce(sum(n), 0) AS changes FROM consent WHERE circle_id = ? AND text_hash = ?',
    circle,
    text,
  );
  return { rows: Number(row?.found ?? 0), changes: Number(row?.changes ?? 0) };
}

export function* decideVersion(circle: CircleId, number: number, decision: Decision, judgedBy: Heard): Steps<Decided> {
  const [row] = yield* ask<{ text_hash: string }>(
    'SELECT text_hash FROM version WHERE circle_id = ? AND number = ? AND decision IS NULL',
    circle,
    number,
  );
  if (row === undefined) return 'not-asked';
  const heard = yield* heardOf(circle, row.text_hash);
  if (heard.rows !== judgedBy.rows || heard.changes !== judgedBy.changes) return 'moved';
  yield* ask(
    'UPDATE version SET decision = ? WHERE circle_id = ? AND number = ?',
    JSON.stringify(decision),
    circle,
    number,
  );
  yield* touch(circle);
  return 'decided';
}

export function* addOwedAnswer(circle: CircleId, answer: OwedAnswer): Steps<void> {
  const [row] = yield* ask<{ n: number }>(
    'SELECT coalesce(max(n), 0) AS n FROM owed_answer WHERE circle_id = ? AND consent_id = ?',
    circle,
    answer.consent,
  );
  yield* fill(TABLES.owed_answer, [owedRow(circle, Number(row?.n ?? 0) + 1, answer)]);
  yield* touch(circle);
}

export function* addReview(circle: CircleId, review: Review): Steps<void> {
  const [row] = yield* ask<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM review WHERE circle_id = ?', circle);
  yield* fill(TABLES.review, [reviewRow(circle, Number(row?.n ?? 0) + 1, review)]);
  yield* touch(circle);
}

/** True for the one who may send it: each day set is reminded of once, whichever process comes first. */
export function* claimReminder(circle: CircleId, number: number, reviewOn: string, today: string): Steps<boolean> {
  const fresh = yield* ask(
    'INSERT INTO review_reminder (circle_id, number, review_on, reminded_on) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
    circle,
    number,
    reviewOn,
    today,
  );
  return fresh.length > 0;
}

export function* recordBefore(circle: CircleId, { because, by, on }: BeforePurpose): Steps<boolean> {
  const fresh = yield* ask(
    'INSERT INTO before_purpose (circle_id, because, by_name, on_date) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING circle_id',
    circle,
    because,
    by,
    on,
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

export function* choosePublic(circle: CircleId, { open, by, on }: PublicChoice): Steps<void> {
  yield* ask(
    `INSERT INTO public_choice (circle_id, is_open, by_name, on_date) VALUES (?, ?, ?, ?)
      ON CONFLICT (circle_id) DO UPDATE SET is_open = excluded.is_open, by_name = excluded.by_name, on_date = excluded.on_date`,
    circle,
    bit(open),
    by,
    on,
  );
  yield* touch(circle);
}

export function* loadPurpose(circle: CircleId): Steps<PurposeRecord> {
  const all = (table: string, order: string) =>
    ask(`SELECT * FROM ${table} WHERE circle_id = ? ORDER BY ${order}`, circle);
  const versions = (yield* all('version', 'number')).map(readVersion);
  const reviews = (yield* all('review', 'n')).map(readReview);
  const consents = (yield* ask(
    'SELECT * FROM consent WHERE circle_id = ? AND answer IS NOT NULL ORDER BY text_hash, id',
    circle,
  )).map(readConsent);
  const owed = (yield* all('owed_answer', 'consent_id, n')).map(readOwed);
  const [before] = yield* all('before_purpose', 'circle_id');
  const [choice] = yield* all('public_choice', 'circle_id');
  const sightings = (yield* all('sighting', 'text_hash, id')).map(readSighting);
  return {
    versions,
    reviews,
    consents,
    owed,
    before:
      before === undefined
        ? null
        : ({ because: before.because, by: before.by_name, on: before.on_date } as BeforePurpose),
    publicChoice:
      choice === undefined
        ? null
        : ({ open: choice.is_open === 1, by: choice.by_name, on: choice.on_date } as PublicChoice),
    sightings,
  };
}

/** All of it at once, for a circle that is made whole. */
export function* fillPurpose(circle: CircleId, record: PurposeRecord): Steps<void> {
  yield* fill(
    TABLES.version,
    record.versions.map((version) => versionRow(circle, version)),
  );
  yield* fill(
    TABLES.review,
    record.reviews.map((review, index) => reviewRow(circle, index + 1, review)),
  );
  yield* fill(
    TABLES.consent,
    record.consents.map((consent) => consentRow(circle, consent)),
  );
  const asked = new Map<string, number>();
  yield* fill(
    TABLES.owed_answer,
    record.owed.map((answer) => {
      const n = (asked.get(answer.consent) ?? 0) + 1;
      asked.set(answer.consent, n);
      return owedRow(circle, n, answer);
    }),
  );
  yield* fill(
    TABLES.sighting,
    record.sightings.map((sighting) => sightingRow(circle, sighting)),
  );
  if (record.before !== null) yield* recordBefore(circle, record.before);
  if (record.publicChoice !== null) yield* choosePublic(circle, record.publicChoice);
}
