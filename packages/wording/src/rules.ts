import type { Condition, Looks } from './condition.ts';
import type { RuleId } from './finding.ts';
import type { PurposePart } from './subject.ts';

export type Rule = { readonly id: RuleId; readonly looks: Looks; readonly when: Condition };

/** The parts that say what is meant. "Still open" is dissent and is left as it was said. */
const SAID: readonly PurposePart[] = ['we-are', 'together-we', 'so-that', 'we-live-it-when', 'we-will-not'];
const WRITTEN: Condition = { is: 'written' };
const found = (sought: Extract<Condition, { is: 'found' }>['sought'], atLeast = 1): Condition => ({
  is: 'found',
  sought,
  atLeast,
});
const not = (condition: Condition): Condition => ({ is: 'not', condition });
const every = (...conditions: readonly Condition[]): Condition => ({ is: 'every', conditions });
const some = (...conditions: readonly Condition[]): Condition => ({ is: 'some', conditions });
const inPart = (part: PurposePart, condition: Condition): Condition => ({ is: 'part', part, condition });

/** All rules of the coach, as data: the same for every language (product.md § 6). */
export const RULES: readonly Rule[] = [
  {
    id: 'purpose-opens-with-solution',
    looks: { kind: 'purpose', parts: ['together-we', 'so-that'] },
    when: { is: 'opens', sought: 'solutions' },
  },
  {
    id: 'purpose-opens-with-compliance',
    looks: { kind: 'purpose', parts: ['together-we', 'so-that'] },
    when: { is: 'opens', sought: 'compliance' },
  },
  {
    id: 'purpose-is-an-aim',
    looks: { kind: 'purpose', parts: ['together-we', 'so-that', 'we-live-it-when'] },
    when: every(
      found('quantities'),
      found('dates'),
      not(found('beneficiaries')),
      not(inPart('so-that', found('beneficiaries'))),
    ),
  },
  {
    id: 'purpose-names-nobody',
    looks: { kind: 'purpose', parts: ['so-that'] },
    when: every(WRITTEN, not(found('beneficiaries')), not(found('everyone'))),
  },
  {
    id: 'purpose-names-only-everyone',
    looks: { kind: 'purpose', parts: ['so-that'] },
    when: every(found('everyone'), not(found('beneficiaries'))),
  },
  {
    id: 'purpose-worn-words',
    looks: { kind: 'purpose', parts: SAID },
    when: some(
      found('worn-out'),
      every(found('worn', 2), { is: 'mostly', sought: ['worn', 'worn-out', 'worn-company'], share: 0.7 }),
    ),
  },
  {
    id: 'purpose-rules-nothing-out',
    looks: { kind: 'purpose', parts: ['we-will-not'] },
    when: every(
      inPart('together-we', WRITTEN),
      inPart('so-that', WRITTEN),
      some(not(WRITTEN), { is: 'only', sought: 'nothing-words' }, { is: 'only', sought: 'truisms' }),
    ),
  },
  {
    id: 'purpose-one-position-threads',
    looks: { kind: 'purpose', at: 'so-that' },
    when: { is: 'one-position', atLeast: 2 },
  },
  {
    id: 'purpose-one-position-words',
    looks: { kind: 'purpose', at: 'together-we' },
    when: { is: 'one-vocabulary', atLeast: 3 },
  },
  {
    id: 'purpose-long-part',
    looks: { kind: 'purpose', parts: SAID },
    when: { is: 'more-words-than', words: 60 },
  },
  {
    id: 'purpose-hard-to-read',
    looks: { kind: 'purpose', parts: SAID },
    when: { is: 'reading-age-above', years: 14, fromWords: 10 },
  },
  { id: 'aim-is-a-target', looks: { kind: 'aim' }, when: { is: 'like-a-target', likeness: 0.8 } },
  {
    id: 'aim-names-solution',
    looks: { kind: 'aim' },
    when: some({ is: 'opens', sought: 'solutions' }, found('solution-means')),
  },
  {
    id: 'aim-without-what',
    looks: { kind: 'aim' },
    when: every(
      WRITTEN,
      not(found('improvements')),
      some({ is: 'opens', sought: 'vague-verbs' }, not(found('outcomes'))),
    ),
  },
  { id: 'aim-without-whom', looks: { kind: 'aim' }, when: every(WRITTEN, not(found('beneficiaries'))) },
  { id: 'aim-without-how-much', looks: { kind: 'aim' }, when: every(WRITTEN, not(found('quantities'))) },
  { id: 'aim-without-when', looks: { kind: 'aim' }, when: every(WRITTEN, not(found('dates'))) },
  { id: 'aim-date-past', looks: { kind: 'aim' }, when: { is: 'dates-past' } },
  { id: 'aim-without-purpose', looks: { kind: 'aim' }, when: every(WRITTEN, { is: 'no-word-of-purpose' }) },
  { id: 'voice-names-person', looks: { kind: 'voice' }, when: found('person-names') },
  { id: 'voice-guesses-motives', looks: { kind: 'voice' }, when: found('motives') },
  { id: 'voice-several-ideas', looks: { kind: 'voice' }, when: { is: 'several-ideas' } },
];
