import type { Decision, OwedAnswer, PartTexts, Review, Thread, Version } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const VERSION = table('version', {
  key: ['number:i'],
  rest: ['text_hash', 'parts', 'threads', 'language', 'put_on', 'until', 'review_on', 'decision'],
});
export const REVIEW = table('review', { key: ['n:i'], rest: ['number:i', 'review_on', 'set_by', 'set_on'] });
export const REVIEW_REMINDER = table('review_reminder', { key: ['number:i', 'review_on'], rest: ['reminded_on'] });
export const OWED_ANSWER = table('owed_answer', {
  key: ['consent_id', 'n:i'],
  rest: ['kind', 'by_name', 'on_date', 'because'],
});
export const BEFORE_PURPOSE = table('before_purpose', { rest: ['because', 'by_name', 'on_date'] });
export const PUBLIC_CHOICE = table('public_choice', { rest: ['is_open:i', 'by_name', 'on_date'] });

export const versionRow = (circle: string, version: Version): Values => [
  circle,
  version.number,
  version.text,
  JSON.stringify(version.parts),
  JSON.stringify(version.threads),
  version.language,
  version.putOn,
  version.until,
  version.reviewOn,
  version.decision === null ? null : JSON.stringify(version.decision),
];

export const reviewRow = (circle: string, n: number, { number, reviewOn, by, setOn }: Review): Values => [
  circle,
  n,
  number,
  reviewOn,
  by,
  setOn,
];

export const owedRow = (circle: string, n: number, { consent, kind, by, date, because }: OwedAnswer): Values => [
  circle,
  consent,
  n,
  kind,
  by,
  date,
  because,
];

export const readVersion = (row: Row): Version =>
  ({
    number: row.number,
    text: row.text_hash,
    parts: JSON.parse(row.parts as string) as PartTexts,
    threads: JSON.parse(row.threads as string) as Thread[],
    language: row.language,
    putOn: row.put_on,
    until: row.until,
    reviewOn: row.review_on,
    decision: row.decision === null ? null : (JSON.parse(row.decision as string) as Decision),
  }) as Version;

export const readReview = (row: Row): Review =>
  ({ number: row.number, reviewOn: row.review_on, by: row.set_by, setOn: row.set_on }) as Review;

export const readOwed = (row: Row): OwedAnswer =>
  ({
    consent: row.consent_id,
    kind: row.kind,
    by: row.by_name,
    date: row.on_date,
    because: row.because,
  }) as OwedAnswer;
