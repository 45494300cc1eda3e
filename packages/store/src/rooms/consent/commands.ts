import type { CircleId, Consent, DetachedId, Audience } from '@throughline/domain';
import { ask, fill, type Row, type Steps, touch } from '../../kernel/command.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { rememberWithdrawal } from '../../kernel/withdrawal.ts';
import type { WithPurpose } from '../purpose/purpose-record.ts';
import { CONSENT, consentRow, readConsent } from './table.ts';

/**
 * `asked`: whether the text is put to consent now. `applied`: false when a newer change is stored, or the text is not
 * asked.
 */
export type GivenConsent = { readonly asked: boolean; readonly applied: boolean };
/** `n`: the number of the answer's newest change. `consent` is null when the answer was taken back. */
export type StoredConsent = { readonly n: number; readonly consent: Consent | null };

const FIND = 'SELECT * FROM consent WHERE circle_id = ? AND text_hash = ? AND id = ?';
const PUT = `INSERT INTO consent (circle_id, text_hash, id, position, answer, words, would_change, shown, n)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (circle_id, text_hash, id) DO UPDATE SET position = excluded.position, answer = excluded.answer,
    words = excluded.words, would_change = excluded.would_change, shown = excluded.shown, n = excluded.n
  WHERE consent.n < excluded.n RETURNING n`;

/** Audiences from the widest to the narrowest. */
const READABLE: readonly string[] = ['print', 'circle', 'count-only'];

function* isAsked(circle: CircleId, text: string): Steps<boolean> {
  return (
    (yield* ask(
      'SELECT 1 AS one FROM version WHERE circle_id = ? AND text_hash = ? AND decision IS NULL',
      circle,
      text,
    )).length > 0
  );
}

/** Records an answer to a text that is asked; the highest `n` wins. */
export function* giveConsent(circle: CircleId, consent: Consent): Steps<GivenConsent> {
  if (!(yield* isAsked(circle, consent.text))) return { asked: false, applied: false };
  const [before] = yield* ask(FIND, circle, consent.text, consent.id);
  const done = yield* ask(PUT, ...consentRow(circle, consent));
  if (done.length === 0) return { asked: true, applied: false };
  if (before !== undefined && isLessReadable(before, consent)) yield* rememberChange(circle, 'consent-words', consent);
  yield* touch(circle);
  return { asked: true, applied: true };
}

const isLessReadable = (before: Row, { shown, words, wouldChange }: Consent): boolean =>
  (before.words !== '' || before.would_change !== '') &&
  (READABLE.indexOf(shown) > READABLE.indexOf(before.shown as string) || (words === '' && wouldChange === ''));

/** Stores a withdrawal of everything before change `n`, so that a restored backup does not bring it back. */
function* rememberChange(
  circle: CircleId,
  kind: 'consent' | 'consent-words',
  { text, id, n }: Pick<Consent, 'text' | 'id' | 'n'>,
): Steps<void> {
  yield* rememberWithdrawal(circle, kind, `${text}:${id}:${n}`);
}

/**
 * Takes an answer back while its text is asked. Its content is removed for good: neither a restored backup nor a late
 * post of an older change brings it back. `there`: whether this id has ever answered.
 */
export function* takeConsentBack(
  circle: CircleId,
  text: string,
  id: DetachedId,
  n: number,
): Steps<GivenConsent & { readonly there: boolean }> {
  if (!(yield* isAsked(circle, text))) return { asked: false, there: false, applied: false };
  return { asked: true, ...(yield* emptyConsent(circle, text, id, n)) };
}

function* emptyConsent(
  circle: CircleId,
  text: string,
  id: DetachedId,
  n: number,
): Steps<{ readonly there: boolean; readonly applied: boolean }> {
  const there = yield* ask(FIND, circle, text, id);
  const done = yield* ask(
    `UPDATE consent SET position = NULL, answer = NULL, words = '', would_change = '', shown = 'count-only', n = ?
      WHERE circle_id = ? AND text_hash = ? AND id = ? AND n < ? RETURNING n`,
    n,
    circle,
    text,
    id,
    n,
  );
  if (done.length > 0) {
    yield* rememberChange(circle, 'consent', { text, id, n });
    yield* touch(circle);
  }
  return { there: there.length > 0, applied: done.length > 0 };
}

/**
 * Narrows who may read the words of an answer, at any time, also after the decision; a restored backup does not widen
 * it again. Returns false, and writes nothing, when a newer change is stored, the answer does not exist, or its
 * audience is already narrower than `shown`.
 */
export function* narrowConsent(
  circle: CircleId,
  text: string,
  id: DetachedId,
  shown: Audience,
  n: number,
): Steps<boolean> {
  const [before] = yield* ask<{ shown: Audience }>(FIND, circle, text, id);
  if (before !== undefined && READABLE.indexOf(shown) < READABLE.indexOf(before.shown)) return false;
  const keep = shown === 'count-only' ? ", words = '', would_change = ''" : '';
  const done = yield* ask(
    `UPDATE consent SET shown = ?, n = ?${keep} WHERE circle_id = ? AND text_hash = ? AND id = ? AND n < ? RETURNING n`,
    shown,
    n,
    circle,
    text,
    id,
    n,
  );
  if (done.length === 0) return false;
  yield* rememberChange(circle, 'consent-words', { text, id, n });
  yield* touch(circle);
  return true;
}

type Again = (circle: CircleId, withdrawal: string) => Steps<boolean>;
const changeOf = (withdrawal: string): { readonly text: string; readonly id: string; readonly n: number } => {
  const [text = '', id = '', n = ''] = withdrawal.split(':');
  return { text, id, n: Number(n) };
};

/** Repeats the withdrawal of an answer that a backup brought back. */
export const withdrawConsent: Again = function* (circle, withdrawal) {
  const { text, id, n } = changeOf(withdrawal);
  return (yield* emptyConsent(circle, text, id, n)).applied;
};

/** Repeats the withdrawal of the words of an answer that a backup brought back. */
export const withdrawConsentWords: Again = function* (circle, withdrawal) {
  const { text, id, n } = changeOf(withdrawal);
  return yield* narrowConsent(circle, text, id, 'count-only', n);
};

/** An answer to a text, with the number of its newest change; null when this id never answered it. */
export function* findConsent(circle: CircleId, text: string, id: DetachedId): Steps<StoredConsent | null> {
  const [row] = yield* ask(FIND, circle, text, id);
  return row === undefined ? null : { n: row.n as number, consent: row.answer === null ? null : readConsent(row) };
}

/** All answers to a text, by random id; those taken back are left out. */
export function* listConsents(circle: CircleId, text: string): Steps<readonly Consent[]> {
  const rows = yield* ask(
    'SELECT * FROM consent WHERE circle_id = ? AND text_hash = ? AND answer IS NOT NULL ORDER BY id',
    circle,
    text,
  );
  return rows.map(readConsent);
}

/** Writes the answers of a circle that is created whole. */
export function* fillConsents(circle: CircleId, { purpose }: WithPurpose): Steps<void> {
  yield* fill(CONSENT, purpose?.consents.map((consent) => consentRow(circle, consent)) ?? []);
}

/** The answers to a text, those taken back left out, a page at a time, by id. */
export function* pageOfConsents(circle: CircleId, text: string, wish: PageWish = {}): Steps<Page<Consent>> {
  return yield* pageOf(
    'SELECT * FROM consent WHERE circle_id = ? AND text_hash = ? AND answer IS NOT NULL',
    [circle, text],
    'id',
    wish,
    readConsent,
  );
}
