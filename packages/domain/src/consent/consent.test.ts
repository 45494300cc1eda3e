import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES } from '../circle/disagreement-rule.ts';
import type { PositionId } from '../circle/circle.ts';
import { CONSENT_WORDS_LIMIT, type Consent, type ConsentAnswer, type OwedAnswer } from './consent.ts';
import { totalsOf, verdictOf } from './decide.ts';
import { giveConsent, type TypedConsent } from './give-consent.ts';
import { answerNotYet, notYets } from './owed-answers.ts';
import { withoutPrivateWords } from './private-words.ts';
import { mayRead, narrowWords } from './words-shown.ts';

const circle = {
  positions: [
    { id: 'p1' as PositionId, name: 'Patients' },
    { id: 'p2' as PositionId, name: 'Staff' },
  ],
  imported: null,
};
const typed: TypedConsent = {
  text: 'hash',
  position: 'p1',
  answer: 'worry',
  words: ' Nights are not\r\nin it. ',
  wouldChange: '',
  shown: 'print',
  n: 1,
};
const give = (change: Partial<TypedConsent>, asked: string | null = 'hash') =>
  giveConsent({ ...typed, ...change }, 'id', circle, asked);

/** So many answers of each kind from a position. */
const from = (position: PositionId | null, consent: number, worry: number, notYet: number) =>
  (
    [
      ['consent', consent],
      ['worry', worry],
      ['not-yet', notYet],
    ] as const
  ).flatMap(([answer, count]) => Array.from({ length: count }, () => ({ position, answer: answer as ConsentAnswer })));

test('N1 a consent binds to the exact text', () => {
  expect(give({})).toMatchObject({ ok: true, value: { id: 'id', text: 'hash', words: 'Nights are not\nin it.' } });
  expect(give({}, 'another')).toMatchObject({ ok: false, code: 'too-late' });
  expect(give({}, null)).toMatchObject({ ok: false, code: 'not-open' });
  expect(giveConsent(typed, 'id', { ...circle, imported: 'Polis' }, 'hash')).toMatchObject({
    ok: false,
    code: 'not-open',
  });
  expect(give({ position: 'p7' })).toMatchObject({ ok: false, code: 'unknown-position', field: 'position' });
  expect(give({ position: null }).ok).toBe(true);
  for (const n of [0, 1.5, 10_001]) expect(give({ n })).toMatchObject({ ok: false, code: 'malformed' });
});

test('N2 a worry and a not-yet have words, unless their writer keeps them', () => {
  expect(give({ words: '  ' })).toMatchObject({ ok: false, code: 'too-short', field: 'words' });
  expect(give({ words: '', shown: 'count-only' }).ok).toBe(true);
  expect(give({ answer: 'not-yet', words: '' })).toMatchObject({ ok: false, code: 'too-short', field: 'wouldChange' });
  expect(give({ answer: 'not-yet', words: '', wouldChange: 'Name the nights.' })).toMatchObject({
    ok: true,
    value: { wouldChange: 'Name the nights.' },
  });
  expect(give({ words: 'x'.repeat(CONSENT_WORDS_LIMIT) }).ok).toBe(true);
  expect(give({ words: 'x'.repeat(CONSENT_WORDS_LIMIT + 1) })).toMatchObject({
    ok: false,
    code: 'too-long',
    field: 'words',
  });
});

test('N3 words that are kept by their writer, or stand beside a plain consent, are not kept by the program', () => {
  for (const change of [{ shown: 'count-only' }, { answer: 'consent' }] as const) {
    const given = give({ ...change, words: 'secret', wouldChange: 'secret' });
    expect(JSON.stringify(given)).not.toContain('secret');
    expect(given).toMatchObject({ ok: true, value: { shown: 'count-only', words: '', wouldChange: '' } });
  }
  // what would change it belongs only to a not-yet
  expect(give({ wouldChange: 'secret' })).toMatchObject({ ok: true, value: { wouldChange: '' } });
});

const heard = fc.array(
  fc.record({
    position: fc.constantFrom<PositionId | null>('p1', 'p2', 'p3', null),
    answer: fc.constantFrom<ConsentAnswer>('consent', 'worry', 'not-yet'),
  }),
  { maxLength: 30 },
);

test('N3 what leaves the device: no words beside a consent, none that their writer keeps, and what would change it only with a not-yet', () => {
  const words = { words: 'Too far away.', wouldChange: 'A place on the ward.' };
  for (const shown of ['print', 'circle', 'count-only'] as const)
    expect(withoutPrivateWords({ answer: 'consent', ...words, shown })).toEqual({
      answer: 'consent',
      words: '',
      wouldChange: '',
      shown: 'count-only',
    });
  for (const answer of ['worry', 'not-yet'] as const)
    expect(withoutPrivateWords({ answer, ...words, shown: 'count-only' })).toMatchObject({
      words: '',
      wouldChange: '',
    });
  expect(withoutPrivateWords({ answer: 'not-yet', ...words, shown: 'circle' })).toMatchObject(words);
  expect(withoutPrivateWords({ answer: 'worry', ...words, shown: 'print' })).toMatchObject({
    ...words,
    wouldChange: '',
  });
});

test('N4 all heard consent: one not-yet is enough against, a worry is not', () => {
  expect(verdictOf('all-heard-consent', from('p1', 4, 3, 0))).toBe('met');
  expect(verdictOf('all-heard-consent', from('p1', 40, 3, 1))).toBe('not-met');
});

test('N5 no position objects: more than half, and a tie', () => {
  expect(verdictOf('no-position-objects', [...from('p1', 3, 0, 3), ...from('p2', 10, 0, 0)])).toBe('met');
  expect(verdictOf('no-position-objects', [...from('p1', 3, 0, 4), ...from('p2', 10, 0, 0)])).toBe('not-met');
  // a position in which nobody was heard does not object
  expect(verdictOf('no-position-objects', from('p2', 5, 0, 5))).toBe('met');
  // no single position objects, but the whole circle does
  expect(verdictOf('no-position-objects', [...from('p1', 2, 0, 2), ...from('p2', 0, 0, 3)])).toBe('not-met');
});

test('N5 N6 the two rules by position are two: between a half and two thirds they part', () => {
  const between = [...from('p1', 6, 0, 4), ...from('p2', 10, 0, 0)];
  expect(verdictOf('no-position-objects', between)).toBe('met');
  expect(verdictOf('two-thirds-of-each', between)).toBe('not-met');
  fc.assert(
    fc.property(heard, (consents) => {
      // two thirds of each implies that no position objects
      if (verdictOf('two-thirds-of-each', consents) === 'met')
        expect(verdictOf('no-position-objects', consents)).toBe('met');
    }),
  );
});

test('N6 two thirds of each: exactly two thirds is enough, and a worry consents', () => {
  expect(verdictOf('two-thirds-of-each', [...from('p1', 2, 2, 2), ...from('p2', 9, 0, 0)])).toBe('met');
  expect(verdictOf('two-thirds-of-each', [...from('p1', 3, 0, 2), ...from('p2', 9, 0, 0)])).toBe('not-met');
});

test('N7 where the convener decides no sum does', () => {
  expect(verdictOf('convener-decides', from('p1', 0, 0, 20))).toBe('convener');
  expect(verdictOf('convener-decides', [])).toBe('convener');
});

test('N8 who was not heard counts neither way: a verdict knows only of answers', () => {
  // nobody of p2 was heard, so the rule looks at the others only
  for (const rule of RULES.filter((one) => one !== 'convener-decides')) {
    expect(verdictOf(rule, from('p1', 6, 0, 0))).toBe('met');
    expect(verdictOf(rule, from('p1', 0, 0, 6))).toBe('not-met');
  }
  expect(totalsOf(from('p1', 3, 2, 1))).toEqual({ heard: 6, consent: 3, worry: 2, notYet: 1 });
});

test('N9 fewer than five answers decide nothing', () => {
  for (const rule of RULES.filter((one) => one !== 'convener-decides')) {
    expect(verdictOf(rule, from('p1', 4, 0, 0))).toBe('too-few');
    expect(verdictOf(rule, from('p1', 5, 0, 0))).toBe('met');
  }
});

test('N10 small positions are judged together, and one answer alone never turns a rule by position', () => {
  const many = from('p2', 12, 0, 0);
  for (const rule of ['no-position-objects', 'two-thirds-of-each'] as const) {
    // one leader, one not-yet: judged separately, the verdict would reveal who it was
    expect(verdictOf(rule, [...many, ...from('p1', 0, 0, 1)])).toBe('met');
    // two small positions and people in none are five together, and are judged as one
    expect(verdictOf(rule, [...many, ...from('p1', 1, 0, 2), ...from('p3', 0, 0, 1), ...from(null, 1, 0, 0)])).toBe(
      'not-met',
    );
    expect(verdictOf(rule, [...many, ...from('p1', 3, 0, 1), ...from('p3', 0, 0, 0), ...from(null, 1, 0, 0)])).toBe(
      'met',
    );
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 12 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      (a, b, c) => {
        const all = [...from('p1', a, 0, 0), ...from('p2', b, 0, 0), ...from(null, c, 0, 0)];
        for (const at of all.keys()) {
          const one = all.with(at, { ...(all[at] as (typeof all)[number]), answer: 'not-yet' });
          expect(verdictOf('no-position-objects', one)).toBe('met');
          expect(verdictOf('two-thirds-of-each', one)).toBe('met');
        }
      },
    ),
  );
});

test('N11 the order of answers does not matter, and a worry counts as a consent does', () => {
  fc.assert(
    fc.property(heard, fc.constantFrom(...RULES), (consents, rule) => {
      const verdict = verdictOf(rule, consents);
      expect(verdictOf(rule, consents.toReversed())).toBe(verdict);
      const worried = consents.map((one) => (one.answer === 'consent' ? { ...one, answer: 'worry' as const } : one));
      expect(verdictOf(rule, worried)).toBe(verdict);
      // everybody who said not yet changes to consent: then it is met
      const round = consents.map((one) => ({ ...one, answer: 'consent' as const }));
      if (verdict === 'met' || verdict === 'not-met') expect(verdictOf(rule, round)).toBe('met');
    }),
  );
});

test('N11 one who said not yet and comes round never turns met into not met', () => {
  fc.assert(
    fc.property(heard, fc.nat(), fc.constantFrom(...RULES), (consents, which, rule) => {
      if (consents.length === 0 || verdictOf(rule, consents) !== 'met') return;
      const at = which % consents.length;
      const better = consents.with(at, { ...(consents[at] as (typeof consents)[number]), answer: 'consent' });
      expect(verdictOf(rule, better)).toBe('met');
    }),
  );
});

const owed: OwedAnswer = { consent: 'c', kind: 'by', by: 'Amina', date: '2026-12-01', because: 'We ask the nights.' };

const notYet: Consent = { ...typed, id: 'c', answer: 'not-yet' };

test('N12 an answer to a not-yet has a person, a day and words', () => {
  const answer = (change: Partial<OwedAnswer>) => answerNotYet({ ...owed, ...change }, notYet, '2026-11-24');
  expect(answer({})).toEqual({ ok: true, value: owed });
  expect(answer({ by: ' ' })).toMatchObject({ ok: false, field: 'by' });
  expect(answer({ because: '' })).toMatchObject({ ok: false, field: 'because' });
  expect(answer({ kind: 'no', because: '', date: '2026-11-24' })).toMatchObject({
    ok: false,
    reason: 'why-not-missing',
  });
  expect(answer({ date: '2026-13-01' })).toMatchObject({ ok: false, field: 'date' });
  expect(answer({ date: '2026-11-23' })).toMatchObject({ ok: false, code: 'too-late' });
  expect(answer({ kind: 'done' })).toMatchObject({ ok: false, field: 'date' });
  expect(answer({ kind: 'done', date: '2026-11-24' }).ok).toBe(true);
  expect(answerNotYet(owed, null, '2026-11-24')).toMatchObject({ ok: false, code: 'not-found' });
  expect(answerNotYet(owed, { ...notYet, answer: 'worry' }, '2026-11-24')).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
});

test('N13 the unanswered stand first, then those whose day is over', () => {
  const consent = (id: string, answer: ConsentAnswer = 'not-yet'): Consent => ({ ...typed, id, answer });
  const answers: OwedAnswer[] = [
    { ...owed, consent: 'd', kind: 'by', date: '2026-12-24' },
    { ...owed, consent: 'b', kind: 'by', date: '2026-11-01' },
    { ...owed, consent: 'c', kind: 'by', date: '2026-11-01' },
    { ...owed, consent: 'c', kind: 'done', date: '2026-11-20' },
    { ...owed, consent: 'e', kind: 'no', date: '2026-11-20' },
  ];
  const found = notYets(
    ['e', 'd', 'c', 'b', 'a'].map((id) => consent(id)).concat(consent('w', 'worry')),
    answers,
    '2026-11-24',
  );
  expect(found.map(({ consent: { id }, state }) => `${id} ${state}`)).toEqual([
    'a unanswered',
    'b overdue',
    'd promised',
    'e refused',
    'c done',
  ]);
});

test('N14 after the close words are taken further back, never put out', () => {
  const order = ['print', 'circle', 'count-only'] as const;
  for (const [from, shown] of order.entries())
    for (const [to, wish] of order.entries())
      expect(narrowWords({ ...notYet, shown, n: 3 }, wish, 4).ok).toBe(to >= from);
  expect(narrowWords({ ...notYet, n: 3 }, 'circle', 4)).toEqual({ ok: true, value: { shown: 'circle', n: 4 } });
  expect(narrowWords({ ...notYet, n: 3 }, 'circle', 3)).toMatchObject({ ok: false, code: 'already-done' });
  expect(narrowWords(null, 'circle', 3)).toMatchObject({ ok: false, code: 'not-found' });
});

test('N15 an answer is taken while its text is asked, and no longer', () => {
  // the same rule for the first answer and for every change of it: only the version that is asked now
  expect(give({ n: 2 }).ok).toBe(true);
  expect(give({ n: 2 }, null)).toMatchObject({ ok: false, code: 'not-open' });
});

test('N16 words for print are read anywhere, words for the circle in it, words kept nowhere', () => {
  const read = (change: Partial<Consent>) =>
    (['circle', 'everybody'] as const).map((reader) => mayRead({ ...notYet, ...change }, reader));
  expect(read({ shown: 'print' })).toEqual([true, true]);
  expect(read({ shown: 'circle' })).toEqual([true, false]);
  expect(read({ shown: 'count-only', words: '' })).toEqual([false, false]);
  expect(read({ shown: 'print', words: '', wouldChange: '' })).toEqual([false, false]);
  const silent: Consent = { ...notYet, shown: 'count-only', words: '' };
  expect(notYets([silent, { ...notYet, id: 'd', shown: 'circle' }], [], 'x').map(({ consent }) => consent.id)).toEqual([
    'd',
  ]);
  expect(notYets([silent, { ...notYet, id: 'd', shown: 'circle' }], [], 'x', 'everybody')).toEqual([]);
  expect(answerNotYet(owed, silent, '2026-11-24')).toMatchObject({ ok: false, code: 'not-allowed' });
});
