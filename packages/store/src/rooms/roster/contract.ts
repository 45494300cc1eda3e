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
};
