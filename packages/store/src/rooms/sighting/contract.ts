import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { sightingOf } from '../../kernel/contract/purpose-samples.ts';
import { newCircle, seedCircle } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('a sighting is kept by the highest number', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const give = (n: number, saw: 'it' | 'opposite' | null) => the().sightings.give(c, sightingOf('g', { n, saw }));
    expect(await give(2, 'opposite')).toEqual({ applied: true });
    expect(await give(1, 'it')).toEqual({ applied: false });
    expect((await the().purposes.load(c)).sightings).toEqual([sightingOf('g', { n: 2, saw: 'opposite' })]);
    expect(await the().sightings.give('nowhere', sightingOf('g'))).toEqual({ applied: false });
  });

  test('of many sightings at once as many are taken as may be; one that is there can still be changed', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const seen = await Promise.all(
      Array.from({ length: 5 }, (_, index) => the().sightings.give(c, sightingOf(`g${index}`), 3)),
    );
    expect(seen.filter(({ applied }) => applied)).toHaveLength(3);
    expect(seen.filter(({ refused }) => refused === 'full')).toHaveLength(2);
    const [there] = (await the().purposes.load(c)).sightings;
    const again = { ...sightingOf('g0'), ...there, n: 9, saw: 'opposite' as const };
    expect(await the().sightings.give(c, again, 3)).toEqual({ applied: true });
  });
};
