import type { CircleId, Consent, DetachedId, WhereShown } from '@throughline/domain';
import type { GivenConsent, KeptConsent } from '../../kernel/port.ts';
import { ask, type Row, type Steps, touch } from '../../kernel/command.ts';
import { consentRow, readConsent } from './table.ts';

const FIND = 'SELECT * FROM consent WHERE circle_id = ? AND text_hash = ? AND id = ?';
const PUT = `INSERT INTO consent (circle_id, text_hash, id, position, answer, words, would_change, shown, n)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (circle_id, text_hash, id) DO UPDATE SET position = excluded.position, answer = excluded.answer,
    words = excluded.words, would_change = excluded.would_change, shown = excluded.shown, n = excluded.n
  WHERE consent.n < excluded.n RETURNING n`;

/** From the most to the least that may be read. */
const READABLE = ['print', 'circle', 'count-only'];

function* isAsked(circle: CircleId, text: string): Steps<boolean> {
  return (
    (yield* ask(
      'SELECT 1 AS one FROM version WHERE circle_id = ? AND text_hash = ? AND decision IS NULL',
      circle,
      text,
    )).length > 0
  );
}

export function* giveConsent(circle: CircleId, consent: Consent): Steps<GivenConsent> {
  if (!(yield* isAsked(circle, consent.text))) return { asked: false, applied: false };
  const [before] = yield* ask(FIND, circle, consent.text, consent.id);
  const done = yield* ask(PUT, ...consentRow(circle, consent));
  if (done.length === 0) return { asked: true, applied: false };
  if (before !== undefined && isLessReadable(before, consent))
    yield* rememberWithdrawal(circle, 'consent-words', consent);
  yield* touch(circle);
  return { asked: true, applied: true };
}

const isLessReadable = (before: Row, { shown, words, wouldChange }: Consent): boolean =>
  (before.words !== '' || before.would_change !== '') &&
  (READABLE.indexOf(shown) > READABLE.indexOf(before.shown as string) || (words === '' && wouldChange === ''));

/** So that a backup restored later does not bring back what was taken back: all before this change. */
function* rememberWithdrawal(
  circle: CircleId,
  kind: 'consent' | 'consent-words',
  { text, id, n }: Pick<Consent, 'text' | 'id' | 'n'>,
): Steps<void> {
  yield* ask(
    'INSERT INTO withdrawal (circle_id, kind, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    circle,
    kind,
    `${text}:${id}:${n}`,
  );
}

/** Takes an answer back while its text is asked; a late post of an older change does not bring it back. */
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
    yield* rememberWithdrawal(circle, 'consent', { text, id, n });
    yield* touch(circle);
  }
  return { there: there.length > 0, applied: done.length > 0 };
}

/** Takes the words of an answer further back, at any time. */
export function* narrowConsent(
  circle: CircleId,
  text: string,
  id: DetachedId,
  shown: WhereShown,
  n: number,
): Steps<boolean> {
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
  yield* rememberWithdrawal(circle, 'consent-words', { text, id, n });
  yield* touch(circle);
  return true;
}

/** A withdrawal done again on what a backup brought back. */
export function* withdrawConsent(circle: CircleId, kind: string, withdrawal: string): Steps<boolean> {
  const [text = '', id = '', number = ''] = withdrawal.split(':');
  const n = Number(number);
  return kind === 'consent'
    ? (yield* emptyConsent(circle, text, id, n)).applied
    : yield* narrowConsent(circle, text, id, 'count-only', n);
}

export function* findConsent(circle: CircleId, text: string, id: DetachedId): Steps<KeptConsent | null> {
  const [row] = yield* ask(FIND, circle, text, id);
  return row === undefined ? null : { n: row.n as number, consent: row.answer === null ? null : readConsent(row) };
}

export function* listConsents(circle: CircleId, text: string): Steps<readonly Consent[]> {
  const rows = yield* ask(
    'SELECT * FROM consent WHERE circle_id = ? AND text_hash = ? AND answer IS NOT NULL ORDER BY id',
    circle,
    text,
  );
  return rows.map(readConsent);
}
