import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coach } from './coach.ts';
import { english } from './en/index.ts';
import { PURPOSE_PARTS, type Subject } from './subject.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // lone surrogates too
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ...Object.values(english.lists).flatMap(({ words }) => words),
        ...english.names.given,
        ...english.names.titles,
        'Introduce',
        'Dr',
        '30',
        '%',
        'by',
        'March',
        '2027',
        '.',
        ',',
        '’s',
        '\n',
        '12/03/2025',
        'İ',
        'ﬃ',
        '👩🏽‍⚕️',
      ),
      { maxLength: 80 },
    )
    .map((pieces) => pieces.join(' ')),
);
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ kind: fc.constant('voice' as const), text: anyText }),
  fc.record({
    kind: fc.constant('aim' as const),
    text: anyText,
    today: fc.constant('2026-11-25'),
    purpose: anyText,
    targets: fc.array(anyText, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('purpose' as const),
    parts: fc.dictionary(fc.constantFrom(...PURPOSE_PARTS), anyText),
    threads: fc.array(fc.array(fc.constantFrom('patients', 'staff')), { maxLength: 4 }),
  }),
);

test('WC4 WC5 whatever is typed, nothing is thrown and every span holds words of its place', () => {
  fc.assert(
    fc.property(subject, (one) => {
      for (const { place, spans } of coach(one, english)) {
        for (const span of spans) {
          const text = one.kind === 'purpose' ? (span.place === 'text' ? '' : (one.parts[span.place] ?? '')) : one.text;
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.from, span.to).trim()).not.toBe('');
        }
        expect(one.kind === 'purpose' ? PURPOSE_PARTS : ['text']).toContain(place);
      }
    }),
    { numRuns: 400 },
  );
});
