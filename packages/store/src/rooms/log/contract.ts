import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { entryOf, idOf, newCircle, seedCircle, voiceOf } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('a proposal changes its voice when it is done, once, and not when it is dropped', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w']);
    const merge = entryOf('l1', 'v', {
      action: 'merge',
      into: idOf('w'),
      reason: 'same-as-another',
    });
    await the().log.add(c, merge);
    await the().log.add(c, entryOf('l2', 'w'));
    expect((await the().voices.find(c, idOf('v')))?.state).toBe('asked');
    const both = await Promise.all([the().log.finish(c, 'l1'), the().log.finish(c, 'l1')]);
    expect(both.filter(Boolean).length).toBe(1);
    expect(await the().voices.find(c, idOf('v'))).toEqual(voiceOf('v', { state: 'merged', mergedInto: idOf('w') }));
    expect(await the().log.find(c, 'l1')).toEqual({ ...merge, state: 'done' });
    expect(await the().log.drop(c, 'l1')).toBe(false);
    expect(await the().log.drop(c, 'l2')).toBe(true);
    expect(await the().log.finish(c, 'l2')).toBe(false);
    expect((await the().voices.find(c, idOf('w')))?.state).toBe('asked');
    expect(await the().log.find(c, 'none')).toBeNull();
    expect((await the().log.list(c)).map(({ id }) => id)).toEqual(['l1', 'l2']);
  });

  test('an entry that is done at once hides its voice in the same command; bringing back asks it again', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    await the().log.add(c, entryOf('l1', 'v', { state: 'done', by: 'convener', reason: 'name', proposedFrom: null }));
    expect((await the().voices.find(c, idOf('v')))?.state).toBe('hidden');
    await the().log.add(c, entryOf('l2', 'v', { action: 'bring-back', reason: 'mistake' }));
    await the().log.finish(c, 'l2');
    expect((await the().voices.find(c, idOf('v')))?.state).toBe('asked');
  });
};
