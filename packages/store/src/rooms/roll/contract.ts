import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { idOf, newCircle, seedCircle } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('the roll counts each device once and is told in the order of its ids', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const ids = Array.from({ length: 40 }, (_, index) => idOf(`r${index}`));
    await the().roll.add(ids.map((id) => ({ circle: c, id })));
    await the().roll.add([...ids.slice(0, 5).map((id) => ({ circle: c, id })), { circle: 'gone', id: idOf('x') }]);
    expect(await the().roll.count(c)).toBe(40);
    expect(await the().roll.list(c)).toEqual([...ids].sort());
    expect(await the().roll.count('gone')).toBe(0);
  });
};
