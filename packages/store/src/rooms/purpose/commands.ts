import {
  type BeforePurpose,
  type CircleId,
  type Decision,
  type DetachedId,
  isHeld,
  type Outcome,
  type OwedAnswer,
  type PublicChoice,
  type Review,
  setReview,
  standing,
  type Thread,
  type Version,
} from '@throughline/domain';
import { ask, bit, fill, type Steps, touch } from '../../kernel/command.ts';
import { findVoice } from '../voice/commands.ts';
import { OWED_ANSWER, owedRow, readReview, readVersion, REVIEW, reviewRow, versionRow } from './table.ts';

/**
 * A mark of the answers to a version, in two numbers: how many rows there are, and the sum of their `n`. Every answer,
 * change and withdrawal alters it, so two equal marks mean the same answers.
 */
export type Heard = { readonly rows: number; readonly changes: number };
/**
 * `moved`: answers have changed since the decision was judged. `not-asked`: no such version is open. Nothing was
 * written then.
 */
export type Decided = 'decided' | 'moved' | 'not-asked';

/**
 * Puts a version to consent. False when another version is asked or this number exists, as when two conveners press at
 * once.
 */
export function* putVersion(circle: CircleId, version: Version): Steps<boolean> {
  // unique indexes allow each number once and one asked version, so two who press at once cannot both succeed
  const fresh = yield* ask(
    `INSERT INTO version (circle_id, number, text_hash, parts, threads, language, put_on, until, review_on, decision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number`,
    ...versionRow(circle, version),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

/**
 * Puts a version to consent as `putVersion` does, but drops threads to voices that are not asked any more because they
 * were hidden or taken back meanwhile. Returns the version as it was written, or null where `putVersion` returns false.
 */
export function* putWithAskedVoices(circle: CircleId, version: Version): Steps<Version | null> {
  const threads: Thread[] = [];
  for (const thread of version.threads)
    if ((yield* findVoice(circle, thread.voice))?.state === 'asked') threads.push(thread);
  const put = { ...version, threads };
  return (yield* putVersion(circle, put)) ? put : null;
}

/** Whether a version that was put to consent is tied to this voice. */
export function* versionHolds(circle: CircleId, voice: DetachedId): Steps<boolean> {
  const versions = (yield* ask('SELECT * FROM version WHERE circle_id = ?', circle)).map(readVersion);
  return isHeld(voice, versions);
}

/** The mark of the answers to a text, for `decideVersion`. */
export function* heardOf(circle: CircleId, text: string): Steps<Heard> {
  const [row] = yield* ask<{ found: number; changes: number }>(
    'SELECT count(*) AS found, coalesce(sum(n), 0) AS changes FROM consent WHERE circle_id = ? AND text_hash = ?',
    circle,
    text,
  );
  return { rows: Number(row?.found ?? 0), changes: Number(row?.changes ?? 0) };
}

/**
 * Decides a version, if its answers have not changed since `judgedBy` was read. Before the caller gets the result, the
 * detached tables are rewritten in the order of their keys and the write-ahead log is emptied (`seal`).
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

/**
 * Adds an answer to a not-yet; earlier answers to it stay. Returns false, and writes nothing, when there are `most`
 * already.
 */
export function* addOwedAnswer(circle: CircleId, answer: OwedAnswer, most?: number): Steps<boolean> {
  const [row] = yield* ask<{ n: number }>(
    'SELECT coalesce(max(n), 0) AS n FROM owed_answer WHERE circle_id = ? AND consent_id = ?',
    circle,
    answer.consent,
  );
  const before = Number(row?.n ?? 0);
  if (most !== undefined && before >= most) return false;
  yield* fill(OWED_ANSWER, [owedRow(circle, before + 1, answer)]);
  yield* touch(circle);
  return true;
}

/** Adds a day on which a version is to be reviewed; earlier days stay. */
export function* addReview(circle: CircleId, review: Review): Steps<void> {
  const [row] = yield* ask<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM review WHERE circle_id = ?', circle);
  yield* fill(REVIEW, [reviewRow(circle, Number(row?.n ?? 0) + 1, review)]);
  yield* touch(circle);
}

/**
 * Sets the day on which the standing version is to be reviewed, if the domain's rule allows it for the versions and
 * days that are stored now. Returns what was set, or the rule's refusal. `today` is an ISO date.
 */
export function* setReviewDay(
  circle: CircleId,
  typed: Pick<Review, 'number' | 'reviewOn' | 'by'>,
  today: string,
): Steps<Outcome<Review>> {
  const versions = (yield* ask('SELECT * FROM version WHERE circle_id = ? ORDER BY number', circle)).map(readVersion);
  const reviews = (yield* ask('SELECT * FROM review WHERE circle_id = ? ORDER BY n', circle)).map(readReview);
  const set = setReview(typed, versions, reviews, today);
  if (set.ok) yield* addReview(circle, set.value);
  return set;
}

/**
 * Claims the reminder of a review day (`reviewOn`, ISO date). True only for the first process that asks, which then
 * sends it.
 */
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

/**
 * Stores why work begins before the purpose. False when a reason is stored already, which then stays. With
 * `unlessStanding`, also false when a purpose stands.
 */
export function* recordBefore(
  circle: CircleId,
  { because, by, on }: BeforePurpose,
  unlessStanding = false,
): Steps<boolean> {
  if (unlessStanding) {
    const versions = (yield* ask('SELECT * FROM version WHERE circle_id = ? ORDER BY number', circle)).map(readVersion);
    if (standing(versions) !== null) return false;
  }
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

/** Stores whether everybody may read the purpose; replaces the last choice. */
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
