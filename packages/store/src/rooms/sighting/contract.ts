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
};
