import type { Decision, OwedAnswer, PartTexts, Review, Thread, Version } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';

type Values = readonly Value[];

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
