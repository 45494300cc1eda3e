import type { BeforePurpose, CircleId, Decision, OwedAnswer, PublicChoice, Review, Version } from '@throughline/domain';
import { ask, bit, fill, type Steps, touch } from '../../kernel/command.ts';
import { OWED_ANSWER, owedRow, REVIEW, reviewRow, versionRow } from './table.ts';

/** What was heard of a version, in two numbers: they move with every answer, change and withdrawal. */
export type Heard = { readonly rows: number; readonly changes: number };
/** `moved`: more was heard than it was judged by. */
export type Decided = 'decided' | 'moved' | 'not-asked';

/** Puts a version to consent. False when another version is asked, or this number exists: two conveners pressed at once. */
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

/** What was heard of a text, in two numbers that move with every answer, change and withdrawal. */
export function* heardOf(circle: CircleId, text: string): Steps<Heard> {
  const [row] = yield* ask<{ found: number; changes: number }>(
    'SELECT count(*) AS found, coalesce(sum(n), 0) AS changes FROM consent WHERE circle_id = ? AND text_hash = ?',
    circle,
    text,
  );
  return { rows: Number(row?.found ?? 0), changes: Number(row?.changes ?? 0) };
}

/**
 * Decides a version, if nothing was heard since `judgedBy` was asked for. Before the caller hears, the detached tables are
 * rewritten in the order of their keys and the write-ahead log is emptied (`seal`).
 */
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

/** Adds an answer to a not-yet; earlier ones to the same not-yet stay. */
export function* addOwedAnswer(circle: CircleId, answer: OwedAnswer): Steps<void> {
  const [row] = yield* ask<{ n: number }>(
    'SELECT coalesce(max(n), 0) AS n FROM owed_answer WHERE circle_id = ? AND consent_id = ?',
    circle,
    answer.consent,
  );
  yield* fill(OWED_ANSWER, [owedRow(circle, Number(row?.n ?? 0) + 1, answer)]);
  yield* touch(circle);
}

/** Adds a day on which a version is looked at again; earlier ones stay. */
export function* addReview(circle: CircleId, review: Review): Steps<void> {
  const [row] = yield* ask<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM review WHERE circle_id = ?', circle);
  yield* fill(REVIEW, [reviewRow(circle, Number(row?.n ?? 0) + 1, review)]);
  yield* touch(circle);
}

/** True for the one process that may remind of this day (`reviewOn`, ISO date), once. */
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

/** Keeps why work begins before the purpose. False when a reason is recorded already: it stays. */
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

/** Keeps whether everybody may read the purpose, in place of the last choice. */
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
