import type { Consent } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const CONSENT = table('consent', {
  key: ['text_hash', 'id'],
  rest: ['position', 'answer', 'words', 'would_change', 'shown', 'n:i'],
  detached: true,
});

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

/** Reads a row. The caller leaves out rows whose answer was taken back, which have no `answer`. */
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
