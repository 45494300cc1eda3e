import { readPages } from '../../kernel/contract/read-pages.ts';
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

  test('the same proposal twice at once is one; the second sees the first', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    const hide = { voice: idOf('v'), action: 'hide', into: null, reason: 'insult' } as const;
    const both = await Promise.all(['l1', 'l2'].map((id) => the().log.propose(c, hide, { id, from: 'p1' })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'already-done' });
    expect(await the().log.list(c)).toHaveLength(1);
    const [entry] = await the().log.list(c);
    expect(await the().log.propose(c, hide, { id: entry?.id ?? '', from: 'p1' })).toEqual({ ok: true, value: entry });
  });

  test('a proposal is judged by what is there when it is written and when it is seconded', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w', 'x']);
    const merge = { voice: idOf('v'), action: 'merge', into: idOf('w'), reason: 'same-as-another' } as const;
    expect((await the().log.propose(c, merge, { id: 'l1', from: 'p1' })).ok).toBe(true);
    expect(await the().log.second(c, 'l1', 'p1')).toMatchObject({ ok: false, code: 'same-position' });
    // another process hides the voice that `v` is to be merged into
    expect((await the().log.hideAtOnce(c, { voice: idOf('w'), reason: 'name' }, 'l2')).ok).toBe(true);
    expect((await the().log.second(c, 'l1', 'p2')).ok).toBe(false);
    expect((await the().voices.find(c, idOf('v')))?.state).toBe('asked');
    expect((await the().log.refuse(c, 'l1', 'p2')).ok).toBe(true);
    expect(await the().log.refuse(c, 'l1', 'p2')).toMatchObject({ code: 'already-done' });
    await the().voices.takeBack(c, idOf('x'));
    const gone = { voice: idOf('x'), action: 'hide', into: null, reason: 'insult' } as const;
    expect(await the().log.propose(c, gone, { id: 'l3', from: 'p1' })).toMatchObject({ code: 'not-found' });
    expect(await the().log.find(c, 'l3')).toBeNull();
  });

  test('of two who second at once one does, and of hiding twice at once one hides', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w']);
    const hide = { voice: idOf('v'), action: 'hide', into: null, reason: 'insult' } as const;
    await the().log.propose(c, hide, { id: 'l1', from: 'p1' });
    const seconds = await Promise.all([the().log.second(c, 'l1', 'p2'), the().log.second(c, 'l1', 'p3')]);
    expect(seconds.filter(({ ok }) => ok)).toHaveLength(1);
    const hidden = await Promise.all(
      ['l2', 'l3'].map((id) => the().log.hideAtOnce(c, { voice: idOf('w'), reason: 'danger' }, id)),
    );
    expect(hidden.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await the().log.list(c)).length).toBe(2);
  });

  test('entries of the log, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    for (const id of ['l1', 'l2', 'l3']) await the().log.add(c, entryOf(id, 'v'));
    expect(await readPages((wish) => the().log.page(c, wish))).toEqual(await the().log.list(c));
  });
};
