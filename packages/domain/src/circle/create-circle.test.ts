import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeCircle } from './change-circle.ts';
import { CODE_WORDS } from './code-words.ts';
import { codeInLink, drawCode, drawCardCode, parseCode, parseCardCode } from './code.ts';
import { changeAffected, type CircleDraft, createCircle, isDate } from './create-circle.ts';
import { smallPositions } from './small-positions.ts';

const draft: CircleDraft = {
  name: ' Steady  on Lantern Ward ',
  question: 'Why does keeping people on their feet matter to you?',
  language: 'en',
  positions: ['People who use services and carers', 'Point-of-care staff'],
  affected: [{ name: 'Night porters', position: null, invited: null }],
  rule: 'no-position-objects',
  frame: { decided: 'a', open: 'b', decides: 'c', get: 'd', hearBackBy: '2026-12-01', convenedBy: 'e', atRisk: 'f' },
  matrixDeclared: false,
};
const context = { id: 'c', today: '2026-11-24', affectedId: (index: number) => `a${index}` };
const faultsOf = (more: Partial<CircleDraft>): readonly string[] => {
  const made = createCircle({ ...draft, ...more }, context);
  return 'faults' in made ? made.faults.map(({ field }) => field) : [];
};
const circle = () => {
  const made = createCircle(draft, context);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.circle;
};

test('CI1 a whole draft makes a circle, tidied', () => {
  expect(circle()).toMatchObject({
    name: 'Steady on Lantern Ward',
    threshold: 0.6,
    positions: [{ id: 'p1' }, { id: 'p2' }],
    affected: [{ id: 'a0' }],
    example: false,
    imported: null,
  });
});

test('CI1 every fault is named at its field, all at once', () => {
  expect(
    faultsOf({
      name: ' ',
      question: 'Tell us.',
      positions: ['a'],
      frame: { ...draft.frame, decided: '', get: 'x'.repeat(301) },
    }),
  ).toEqual(['name', 'question', 'positions', 'frame.decided', 'frame.get']);
  expect(faultsOf({ positions: ['Nurses', ' nurses'] })).toEqual(['positions.1']);
  expect(faultsOf({ positions: ['Nurses', ''] })).toEqual(['positions.1']);
  expect(faultsOf({ rule: 'whatever' as never })).toEqual(['rule']);
  expect(faultsOf({ question: 'لماذا يهمك هذا؟' })).toEqual([]);
});

test('CI2 a circle cannot open without saying whom to tell at risk', () => {
  expect(faultsOf({ frame: { ...draft.frame, atRisk: '  ' } })).toEqual(['frame.atRisk']);
});

test('CI3 the date is a real one and not past', () => {
  for (const hearBackBy of ['', '2026-11-23', '2026-02-30', '1-1-2027', 'soon'])
    expect(faultsOf({ frame: { ...draft.frame, hearBackBy } })).toEqual(['frame.hearBackBy']);
  expect(faultsOf({ frame: { ...draft.frame, hearBackBy: '2026-11-24' } })).toEqual([]);
  expect(isDate('2028-02-29')).toBe(true);
  expect(isDate('2100-02-29')).toBe(false);
});

test('CI4 512 words, none a letter from another, none that cannot be said or spelt plainly', () => {
  expect(new Set(CODE_WORDS).size).toBe(512);
  for (const word of CODE_WORDS) expect(word).toMatch(/^[a-z]{4,8}$/);
  for (const word of ['amber', 'kettle', 'north', 'stair']) expect(CODE_WORDS).toContain(word);
  const close: string[] = [];
  for (const [index, a] of CODE_WORDS.entries())
    for (const b of CODE_WORDS.slice(index + 1)) if (isOneLetterApart(a, b)) close.push(`${a} ${b}`);
  expect(close).toEqual([]);
});

test('CI4 a code is understood however it is typed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(511), { minLength: 6, maxLength: 6 }),
      fc.constantFrom(' ', '-', '.', ', ', '  \n'),
      fc.boolean(),
      (numbers, between, loud) => {
        let at = 0;
        const code = drawCode(() => numbers[at++] ?? 0);
        const typed = ` ${code.split(' ').join(between)} `;
        expect(parseCode(loud ? typed.toUpperCase() : typed)).toBe(code);
        expect(parseCode(codeInLink(code))).toBe(code);
        at = 0;
        const place = drawCardCode(() => numbers[at++] ?? 0);
        expect(parseCardCode(place.split(' ').join(between))).toBe(place);
        expect(parseCode(place)).toBeNull();
      },
    ),
  );
  expect(parseCode('amber kettle north')).toBeNull();
  expect(parseCode('amber kettle north xyzzy')).toBeNull();
});

test('CI5 a position expected to have fewer than five is warned about', () => {
  const { positions } = circle();
  expect(smallPositions(positions, [5, 3])).toEqual([{ position: positions[1], expected: 3, missing: 2 }]);
  expect(smallPositions(positions, [null, null])).toEqual([]);
});

test('CI6 once somebody has joined, what they joined stays', () => {
  const before = circle();
  const little = { changeable: 'little', today: '2026-11-24', affectedId: () => 'x' } as const;
  const later = changeCircle(
    before,
    { ...draft, frame: { ...draft.frame, hearBackBy: '2026-12-24', atRisk: 'the duty nurse' } },
    little,
  );
  expect('circle' in later && later.circle.frame).toMatchObject({ hearBackBy: '2026-12-24', atRisk: 'the duty nurse' });
  const asked = changeCircle(before, { ...draft, question: 'Why else?', positions: ['A', 'B'] }, little);
  expect('faults' in asked && asked.faults.map(({ field }) => field)).toEqual(['question', 'positions']);
  expect('circle' in changeCircle(before, { ...draft, question: 'Why else?' }, { ...little, changeable: 'all' })).toBe(
    true,
  );
});

test('CI7 who is affected may be named at any time', () => {
  const more = changeAffected(
    circle(),
    [{ id: '', name: 'Cleaners', position: null, invited: null, toBeAsked: { by: 'Sana', date: '2027-01-10' } }],
    () => 'n',
  );
  expect(more).toMatchObject({ ok: true, value: { affected: [{ id: 'n', name: 'Cleaners' }] } });
  expect(
    changeAffected(circle(), [{ id: '', name: '', position: null, invited: 3, toBeAsked: null }], () => 'n'),
  ).toMatchObject({ ok: false, field: 'affected.0.name' });
  expect(
    changeAffected(circle(), [{ id: '', name: 'X', position: 'p7', invited: 3, toBeAsked: null }], () => 'n'),
  ).toMatchObject({ ok: false });
});

const isOneLetterApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
};
