import type { Note } from '@throughline/domain';
import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { readPages } from '../../kernel/contract/read-pages.ts';
import { idOf, newCircle, seedCircle, wholeOf } from '../../kernel/contract/samples.ts';

const noteOf = (word: string, more: Partial<Note> = {}): Note => ({
  id: idOf(word),
  text: `Note ${word}`,
  position: 'p1',
  on: '2026-12-03',
  ...more,
});

export const contract: Contract = (the) => {
  test('a note is added once, with its day, and taken back for good', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    expect(await the().notes.add(c, noteOf('n', { position: null }), 9)).toEqual({ applied: true });
    expect(await the().notes.add(c, noteOf('n', { on: '2026-12-04' }), 9)).toEqual({ applied: false });
    expect(await the().notes.list(c)).toEqual([noteOf('n', { position: null })]);
    expect(await the().notes.takeBack(c, idOf('n'))).toBe(true);
    expect(await the().notes.takeBack(c, idOf('n'))).toBe(false);
    expect(await the().notes.add(c, noteOf('n'), 9)).toEqual({ applied: false });
    expect(await the().notes.list(c)).toEqual([]);
    expect(await the().notes.add('nowhere', noteOf('n'), 9)).toEqual({ applied: false });
  });

  test('of many notes written at once as many are taken as may be', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const written = await Promise.all(
      Array.from({ length: 6 }, (_, index) => the().notes.add(c, noteOf(`n${index}`), 4)),
    );
    expect(written.filter(({ applied }) => applied)).toHaveLength(4);
    expect(written.filter(({ refused }) => refused === 'full')).toHaveLength(2);
  });

  test('notes, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    for (const word of ['n', 'o', 'p', 'q']) await the().notes.add(c, noteOf(word), 9);
    expect(await readPages((wish) => the().notes.page(c, wish))).toEqual(await the().notes.list(c));
  });

  test('a circle that is made whole has its notes, and takes them along when it is removed', async () => {
    const c = newCircle();
    await the().circles.createWhole({ ...wholeOf(c, 2, 2), notes: [noteOf('n')] });
    expect(await the().notes.list(c)).toEqual([noteOf('n')]);
    await the().circles.remove(c);
    expect(await the().notes.list(c)).toEqual([]);
  });
};
