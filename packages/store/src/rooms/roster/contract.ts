import { readPages } from '../../kernel/contract/read-pages.ts';
import type { Invited } from '@throughline/domain';
import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { newCircle, seedCircle } from '../../kernel/contract/samples.ts';

const person = (id: string, more: Partial<Invited> = {}): Invited => ({
  id,
  name: `Person ${id}`,
  email: `${id}@example.org`,
  affected: null,
  invitedOn: null,
  ...more,
});

export const contract: Contract = (the) => {
  test('a roster keeps names and addresses, takes people out, and notes the day of the invitation', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().roster.add(c, [person('b', { email: null, affected: 'a1' }), person('a')]);
    await the().roster.add(c, [person('a', { name: 'again' })]);
    await the().roster.markInvited(c, ['a', 'nobody'], '2026-12-03');
    expect(await the().roster.list(c)).toEqual([
      person('a', { invitedOn: '2026-12-03' }),
      person('b', { email: null, affected: 'a1' }),
    ]);
    expect([await the().roster.remove(c, 'a'), await the().roster.remove(c, 'a')]).toEqual([true, false]);
    await the().roster.add('none', [person('x')]);
    expect(await the().roster.list('none')).toEqual([]);
  });

  test('two lists with the same people, read in at once, put each on the roster once and no more than there is room for', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const list = (mark: string) =>
      ['a', 'b', 'c'].map((id) => person(`${id}${mark}`, { email: `${id}@Example.org`.toUpperCase() }));
    const done = await Promise.all(['1', '2'].map((mark) => the().roster.add(c, list(mark), 5)));
    expect(done.map(({ added, taken }) => [added.length, taken.length]).sort()).toEqual([
      [0, 3],
      [3, 0],
    ]);
    const more = await the().roster.add(
      c,
      ['x', 'y', 'z'].map((id) => person(id)),
      5,
    );
    expect(more).toEqual({ added: ['x', 'y'], taken: [], full: ['z'] });
    expect(await the().roster.list(c)).toHaveLength(5);
    // sent again: people who are on the roster count as added
    expect((await the().roster.add(c, [person('x')], 5)).added).toEqual(['x']);
  });

  test('people on a roster, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().roster.add(
      c,
      ['a', 'b', 'c', 'd', 'e'].map((id) => person(id)),
    );
    expect(await readPages((wish) => the().roster.page(c, wish))).toEqual(await the().roster.list(c));
  });
};
