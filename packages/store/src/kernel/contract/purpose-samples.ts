import { type Consent, EMPTY_PARTS, type OwedAnswer, type Sighting, type Version } from '@throughline/domain';
import type { PurposeRecord } from '../../rooms/purpose/purpose-record.ts';
import { idOf } from './samples.ts';

export const versionOf = (number: number, more: Partial<Version> = {}): Version => ({
  number,
  text: `text-${number}`,
  parts: { ...EMPTY_PARTS, 'together-we': 'keep people moving', 'so-that': 'they go home' },
  threads: [{ part: 'so-that', voice: idOf('v0') }],
  language: 'en',
  putOn: '2030-01-01',
  until: null,
  reviewOn: '2030-06-01',
  decision: null,
  ...more,
});
export const adopted = (number: number): Version =>
  versionOf(number, {
    decision: { adopted: true, verdict: 'met', reasons: '', by: null, on: '2030-01-02' },
  });
export const consentOf = (word: string, more: Partial<Consent> = {}): Consent => ({
  id: idOf(word),
  text: 'text-1',
  position: 'p1',
  answer: 'worry',
  words: `What worries ${word}`,
  wouldChange: '',
  shown: 'print',
  n: 1,
  ...more,
});
export const owedOf = (word: string, more: Partial<OwedAnswer> = {}): OwedAnswer => ({
  consent: idOf(word),
  kind: 'by',
  by: 'Amina',
  date: '2030-02-01',
  because: 'We ask the nights.',
  ...more,
});
export const sightingOf = (word: string, more: Partial<Sighting> = {}): Sighting => ({
  id: idOf(word),
  text: 'text-1',
  saw: 'it',
  n: 1,
  ...more,
});

/** One version that stands, and one that is asked. */
export const recordOf = (): PurposeRecord => ({
  versions: [adopted(1), versionOf(2)],
  reviews: [{ number: 1, reviewOn: '2030-05-01', by: 'Sana', setOn: '2030-01-03' }],
  consents: [
    consentOf('k1'),
    consentOf('k2', { answer: 'not-yet', wouldChange: 'Name the nights.', shown: 'circle', position: null }),
    consentOf('k3', { text: 'text-2', answer: 'consent', words: '', shown: 'count-only' }),
  ].sort((a, b) => (a.text === b.text ? (a.id < b.id ? -1 : 1) : a.text < b.text ? -1 : 1)),
  owed: [owedOf('k2'), owedOf('k2', { kind: 'done', date: '2030-01-20' })],
  before: { because: 'A ward closes.', by: 'Sana', on: '2029-12-01' },
  publicChoice: { open: true, by: 'Sana', on: '2030-01-04' },
  sightings: [sightingOf('g1'), sightingOf('g2', { saw: 'opposite', n: 3 })].sort((a, b) => (a.id < b.id ? -1 : 1)),
});
