import { expect, test } from 'vitest';
import { draftOf, EMPTY, withoutPosition } from './circle-draft.ts';

test('a position taken out: those behind move up, and whoever would speak in it speaks in none', () => {
  const { positions, affected } = withoutPosition(EMPTY, 1);
  expect(positions.map(({ name }) => name)).toEqual([
    'People who use services and carers',
    'People who manage or support',
    'Senior leaders',
  ]);
  expect(affected.map(({ name, position }) => [name, position])).toEqual([
    ['People who use services and carers', 'p1'],
    ['Point-of-care staff', ''],
    ['People who manage or support', 'p2'],
    ['Senior leaders', 'p3'],
  ]);
});

test('how many are expected in a position stays on the page: nothing of it is sent', () => {
  const typed = { ...EMPTY, positions: [{ name: 'Staff', expected: '12' }] };
  expect(JSON.stringify(draftOf(typed, 'en'))).not.toContain('12');
});

test('lines without a name are left out, and what is not a number is nobody invited', () => {
  const affected = [
    { name: ' ', position: '', invited: '3' },
    { name: 'Porters', position: '', invited: 'some' },
    { name: 'Cleaners', position: 'p1', invited: ' 7 ' },
  ];
  expect(draftOf({ ...EMPTY, affected }, 'en').affected).toEqual([
    { name: 'Porters', position: null, invited: null },
    { name: 'Cleaners', position: 'p1', invited: 7 },
  ]);
});
