import { expect, test } from 'vitest';
import { invitedByGroup, MOST_ON_ROSTER, readInvited, readRosterList } from './roster.ts';

const affected = [
  { id: 'a1', name: 'Night porters' },
  { id: 'a2', name: 'People who use services' },
];

test('G14 a list is read in the ways people keep one', () => {
  const { people, faults } = readRosterList(
    [
      'Ann Lee, ann@example.org, Night porters',
      'Bo Ek\tbo@example.org\tnight porters',
      'Idris, Sana; sana@example.org',
      'Cy Ray <cy@example.org>',
      'Di Fox <di@example.org>, People who use services',
      'eve@example.org',
      '',
      'Flo with no address',
      'Gus, Night porters',
      '"Hal"; hal@müller.example',
    ].join('\r\n'),
    affected,
  );
  expect(faults).toEqual([]);
  expect(people).toEqual([
    { name: 'Ann Lee', email: 'ann@example.org', affected: 'a1' },
    { name: 'Bo Ek', email: 'bo@example.org', affected: 'a1' },
    { name: 'Idris, Sana', email: 'sana@example.org', affected: null },
    { name: 'Cy Ray', email: 'cy@example.org', affected: null },
    { name: 'Di Fox', email: 'di@example.org', affected: 'a2' },
    { name: 'eve@example.org', email: 'eve@example.org', affected: null },
    { name: 'Flo with no address', email: null, affected: null },
    { name: 'Gus', email: null, affected: 'a1' },
    { name: '"Hal"', email: 'hal@müller.example', affected: null },
  ]);
  expect([...invitedByGroup(people)]).toEqual([
    ['a1', 3],
    ['a2', 1],
  ]);
});

test('G14 each bad line is named, and the good ones are kept', () => {
  const { people, faults } = readRosterList(
    [
      'Ann, ann@example',
      'Bo, bo@example.org',
      `${'x'.repeat(81)}, x@example.org`,
      'Bo again, BO@example.org',
      'Old, old@example.org',
      'a@b@example.org',
    ].join('\n'),
    affected,
    [{ email: 'Old@example.org' }],
  );
  expect(people).toEqual([{ name: 'Bo', email: 'bo@example.org', affected: null }]);
  expect(faults.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
  expect(faults[2]).toMatchObject({ reason: 'on-line-already', values: { email: 'BO@example.org', before: 2 } });
  expect(faults[3]).toMatchObject({ reason: 'on-roster-already', values: { email: 'old@example.org' } });
});

test('G14 an address is one address, whatever is tried', () => {
  for (const email of [
    'a@b.example\nBcc: c@d.example',
    'a@b.example, c@d.example',
    '"x" <a@b.example>',
    'a b@c.example',
    `${'a'.repeat(200)}@b.example`,
  ])
    expect(readInvited({ name: 'A', email, affected: null })).toMatchObject({ ok: false, field: 'email' });
  expect(readInvited({ name: ' ', email: null, affected: null })).toMatchObject({ ok: false, field: 'name' });
});

test('G14 the roster has an end', () => {
  const text = Array.from({ length: MOST_ON_ROSTER + 2 }, (_, index) => `p${index}@example.org`).join('\n');
  const { people, faults } = readRosterList(text, affected);
  expect(people.length).toBe(MOST_ON_ROSTER);
  expect(faults.map(({ line }) => line)).toEqual([MOST_ON_ROSTER + 1, MOST_ON_ROSTER + 2]);
});
