import type { Consent, Decision, OwedAnswer, PartTexts, Review, Sighting, Thread, Version } from '@throughline/domain';
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
export const consentRow = (circle: string, consent: Consent): Values => [
  circle,
  consent.text,
  consent.id,
  consent.position,
  consent.answer,
  consent.words,
  consent.wouldChange,
  consent.shown,
  consent.n,
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
export const sightingRow = (circle: string, { text, id, saw, n }: Sighting): Values => [circle, text, id, saw, n];

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
/** Not for a row whose answer was taken back. */
export const readConsent = (row: Row): Consent =>
  ({
    id: row.id,
    text: row.text_hash,
    position: row.position,
    answer: row.answer,
    words: row.words,
    wouldChange: row.would_change,
    shown: row.shown,
    n: row.n,
  }) as Consent;
export const readOwed = (row: Row): OwedAnswer =>
  ({
    consent: row.consent_id,
    kind: row.kind,
    by: row.by_name,
    date: row.on_date,
    because: row.because,
  }) as OwedAnswer;
export const readSighting = (row: Row): Sighting =>
  ({ id: row.id, text: row.text_hash, saw: row.saw, n: row.n }) as Sighting;
