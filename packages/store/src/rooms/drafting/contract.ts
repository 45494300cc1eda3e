import { readPages } from '../../kernel/contract/read-pages.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_PARTS, MOST_THREADS, NOT_DRAFTING, type Thread } from '@throughline/domain';
import { expect, onTestFinished, test } from 'vitest';
import { backup } from '../../kernel/backup.ts';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { draftOf, idOf, newCircle, seedCircle, suggestionOf, voiceOf, wholeOf } from '../../kernel/contract/samples.ts';
import type { Store } from '../../kernel/port.ts';
import { restore } from '../../kernel/restore.ts';

const OPEN = { ...NOT_DRAFTING, open: true };

const piece = (word: string) => ({ id: idOf(word), body: `body of ${word}` });

const thread: Thread = { part: 'so-that', voice: idOf('v') };

/** Makes a circle with an open draft `A` and voices `v` and `w`; returns its id. */
const opened = async (store: Store): Promise<string> => {
  const c = newCircle();
  await seedCircle(store, c, ['v', 'w']);
  await store.drafting.set(c, null, OPEN);
  await store.drafting.add(c, draftOf('A'));
  return c;
};

const piecesOf = async (store: Store, c: string): Promise<readonly string[]> =>
  (await store.drafting.load(c)).pieces.map(({ id }) => id);

export const contract: Contract = (the, own) => {
  test('drafting is opened by one of two who press at once, and changed only from what it was', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    expect((await the().drafting.load(c)).drafting).toBeNull();
    const both = await Promise.all([the().drafting.set(c, null, OPEN), the().drafting.set(c, null, OPEN)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await the().drafting.set(c, NOT_DRAFTING, { ...OPEN, clock: 'x' })).toBe(false);
    const handed = {
      ...OPEN,
      handOver: { draft: 'A', names: ['Ana “A” Ruiz', 'Bo'] as const, returnOn: '2030-01-01' },
    };
    expect(await the().drafting.set(c, OPEN, handed)).toBe(true);
    expect((await the().drafting.load(c)).drafting).toEqual(handed);
  });

  test('drafts lie in their places with their words and threads; a name is taken once', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    const parts = { ...EMPTY_PARTS, 'so-that': 'שלום 你好\n👩🏽‍⚕️ “quoted” ?' };
    expect(await the().drafting.add(c, draftOf('B', { place: 2, parts, threads: [thread] }))).toBe(true);
    expect(await the().drafting.add(c, draftOf('A'))).toBe(true);
    expect(await the().drafting.add(c, draftOf('A', { name: 'Other' }))).toBe(false);
    expect(await the().drafting.add(c, draftOf('Z', { name: 'Draft B' }))).toBe(false);
    expect((await the().drafting.load(c)).drafts).toEqual([
      draftOf('A'),
      draftOf('B', { place: 2, parts, threads: [thread] }),
    ]);
    expect(await the().drafting.rename(c, 'A', 'Nights')).toBe(true);
    expect(await the().drafting.rename(c, 'none', 'x')).toBe(false);
    expect((await the().drafting.load(c)).drafts[0]?.name).toBe('Nights');
    expect((await the().drafting.load('other')).drafts).toEqual([]);
  });

  test('a thread ties a voice that is asked, once, up to the most; a voice taken back takes its threads along', async () => {
    const c = await opened(the());
    expect(await the().drafting.tie(c, 'A', thread)).toBe('tied');
    expect(await the().drafting.tie(c, 'A', thread)).toBe('tied');
    expect(await the().drafting.tie(c, 'A', { part: 'we-are', voice: idOf('w') })).toBe('tied');
    expect(await the().drafting.tie(c, 'none', thread)).toBe('no-draft');
    expect(await the().drafting.tie(c, 'A', { ...thread, voice: idOf('none') })).toBe('no-voice');
    expect((await the().drafting.load(c)).drafts[0]?.threads).toHaveLength(2);
    await the().drafting.untie(c, 'A', { part: 'we-are', voice: idOf('w') });
    await the().voices.takeBack(c, idOf('v'));
    expect((await the().drafting.load(c)).drafts[0]?.threads).toEqual([]);
    const words = Array.from({ length: MOST_THREADS + 1 }, (_, at) => `x${at}`);
    await the().voices.add(
      c,
      words.map((word) => voiceOf(word)),
    );
    const outcomes = [];
    for (const word of words) outcomes.push(await the().drafting.tie(c, 'A', { ...thread, voice: idOf(word) }));
    expect(outcomes.filter((one) => one === 'tied')).toHaveLength(MOST_THREADS);
    expect(outcomes.at(-1)).toBe('full');
  });

  test('a piece that is acknowledged is there when the data is opened again, once however often it was sent', async () => {
    const place = await own();
    const store = await place.open();
    const c = await opened(store);
    expect(await store.drafting.addPieces(c, 'A', 0, [piece('1'), piece('2')])).toBe(true);
    expect(await store.drafting.addPieces(c, 'A', 0, [piece('2')])).toBe(true);
    await store.whole.close();
    const again = await place.open();
    expect((await again.drafting.load(c)).pieces).toEqual(
      [piece('1'), piece('2')].map((one) => ({ ...one, draft: 'A', epoch: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  test('no piece comes in after the close, of another text, or into a draft that is not there', async () => {
    const c = await opened(the());
    expect(await the().drafting.addPieces(c, 'A', 1, [piece('1')])).toBe(false);
    expect(await the().drafting.addPieces(c, 'none', 0, [piece('1')])).toBe(false);
    await the().drafting.set(c, OPEN, NOT_DRAFTING);
    expect(await the().drafting.addPieces(c, 'A', 0, [piece('1')])).toBe(false);
    expect(await piecesOf(the(), c)).toEqual([]);
  });

  test('two who put pieces together at once lose nothing of what either held, nor what came between', async () => {
    const c = await opened(the());
    await the().drafting.addPieces(c, 'A', 0, [piece('1'), piece('2'), piece('3')]);
    await Promise.all([
      the().drafting.compact(c, 'A', 0, piece('1+2'), ['1', '2'].map(idOf)),
      the().drafting.addPieces(c, 'A', 0, [piece('4')]),
      the().drafting.compact(c, 'A', 0, piece('2+3'), ['2', '3'].map(idOf)),
    ]);
    expect(await piecesOf(the(), c)).toEqual(['1+2', '2+3', '4'].map(idOf).sort());
    expect(await the().drafting.compact(c, 'A', 7, piece('x'), [idOf('4')])).toBe(false);
    // a piece that is replaced by itself stays
    await the().drafting.compact(c, 'A', 0, piece('4'), [idOf('4')]);
    expect(await piecesOf(the(), c)).toContain(idOf('4'));
  });

  test('shared text is flattened once: the words stay, its pieces go, and what belongs to it comes too late', async () => {
    const c = await opened(the());
    await the().drafting.add(c, draftOf('B', { place: 2 }));
    await the().drafting.addPieces(c, 'A', 0, [piece('1')]);
    await the().drafting.addPieces(c, 'B', 0, [piece('2')]);
    const parts = { ...EMPTY_PARTS, 'we-are': 'flat' };
    await the().drafting.flatten(c, [{ draft: 'A', epoch: 0, parts }]);
    await the().drafting.flatten(c, [{ draft: 'A', epoch: 0, parts: EMPTY_PARTS }]);
    const { drafts, pieces } = await the().drafting.load(c);
    expect(drafts[0]).toEqual(draftOf('A', { parts, epoch: 1 }));
    expect(pieces.map(({ draft }) => draft)).toEqual(['B']);
    expect(await the().drafting.addPieces(c, 'A', 0, [piece('1')])).toBe(false);
    expect(await the().drafting.addPieces(c, 'A', 1, [piece('1')])).toBe(true);
  });

  test('a draft is removed with all that hangs on it, but not from under somebody who types', async () => {
    const c = await opened(the());
    await the().drafting.tie(c, 'A', thread);
    await the().drafting.suggest(c, suggestionOf('s', 'A'));
    await the().drafting.addPieces(c, 'A', 0, [piece('1')]);
    expect(await the().drafting.remove(c, 'A', [])).toBe(false);
    expect(await the().drafting.remove(c, 'A', [idOf('1')])).toBe(true);
    expect(await the().drafting.remove(c, 'A', [])).toBe(false);
    expect(await the().drafting.load(c)).toEqual({ drafting: OPEN, drafts: [], pieces: [], suggestions: [] });
  });

  test('a suggestion waits, is settled by the first, and is taken back for good', async () => {
    const c = await opened(the());
    const one = suggestionOf('s', 'A');
    expect(await the().drafting.suggest(c, one)).toEqual({ applied: true });
    expect(await the().drafting.suggest(c, { ...one, text: 'Other' })).toEqual({ applied: false });
    expect(await the().drafting.suggest(c, suggestionOf('t', 'none'))).toEqual({ applied: false });
    const aside = { id: one.id, state: 'aside', reason: 'Said already.' } as const;
    const both = await Promise.all([
      the().drafting.settle(c, 'waiting', aside),
      the().drafting.settle(c, 'waiting', { ...aside, state: 'taken', reason: '' }),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    await the().drafting.settle(c, 'taken', { ...aside, state: 'waiting', reason: '' });
    await the().drafting.settle(c, 'waiting', aside);
    expect((await the().drafting.load(c)).suggestions).toEqual([{ ...one, state: 'aside', reason: 'Said already.' }]);
    expect(await the().drafting.takeSuggestionBack(c, one.id)).toBe(true);
    expect(await the().drafting.takeSuggestionBack(c, one.id)).toBe(false);
    expect(await the().drafting.suggest(c, one)).toEqual({ applied: false });
    expect((await the().drafting.load(c)).suggestions).toEqual([]);
  });

  test('a circle is made with its drafts, and removed with all of them', async () => {
    const c = newCircle();
    const drafts = [draftOf('A', { threads: [{ part: 'so-that', voice: idOf('v0') }] })];
    const suggestions = [suggestionOf('s', 'A')];
    const drafting = { drafting: OPEN, drafts, pieces: [{ ...piece('1'), draft: 'A', epoch: 0 }], suggestions };
    await the().circles.createWhole({ ...wholeOf(c, 2, 2), drafting });
    expect(await the().drafting.load(c)).toEqual(drafting);
    await the().circles.remove(c);
    expect(await the().drafting.load(c)).toEqual({ drafting: null, drafts: [], pieces: [], suggestions: [] });
  });

  test('a backup carries drafts, and a restore does not bring back a suggestion that was taken back since', async () => {
    const place = await own();
    const store = await place.open();
    const c = await opened(store);
    await store.drafting.tie(c, 'A', thread);
    await store.drafting.addPieces(c, 'A', 0, [piece('1')]);
    for (const word of ['s', 't']) await store.drafting.suggest(c, suggestionOf(word, 'A'));
    const folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'backup.db');
    const before = await store.drafting.load(c);
    await backup(place.config, file);
    await store.drafting.takeSuggestionBack(c, idOf('s'));
    await store.drafting.flatten(c, [{ draft: 'A', epoch: 0, parts: EMPTY_PARTS }]);
    await store.whole.close();
    expect((await restore(file, place.config, true)).withdrawn).toBe(1);
    const again = await place.open();
    expect(await again.drafting.load(c)).toEqual({ ...before, suggestions: [suggestionOf('t', 'A')] });
  });

  test('what was judged while drafting was open is not done once it is closed', async () => {
    const c = await opened(the());
    const only = { whileOpen: true };
    expect(await the().drafting.add(c, draftOf('B'), only)).toBe(true);
    await the().drafting.suggest(c, suggestionOf('s', 'A'));
    await the().drafting.set(c, OPEN, NOT_DRAFTING);
    expect(await the().drafting.add(c, draftOf('C'), only)).toBe(false);
    expect(await the().drafting.rename(c, 'A', 'Nights', only)).toBe(false);
    expect(await the().drafting.remove(c, 'B', [], only)).toBe(false);
    expect(await the().drafting.tie(c, 'A', thread, only)).toBe('closed');
    expect(await the().drafting.untie(c, 'A', thread, only)).toBe(false);
    expect(await the().drafting.suggest(c, suggestionOf('t', 'A'), only)).toEqual({
      applied: false,
      refused: 'closed',
    });
    const settled = { id: idOf('s'), state: 'aside', reason: 'Said.' } as const;
    expect(await the().drafting.settle(c, 'waiting', settled, only)).toBe(false);
    const { drafts, suggestions } = await the().drafting.load(c);
    expect(drafts.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(suggestions).toEqual([suggestionOf('s', 'A')]);
  });

  test('of many drafts and suggestions at once as many are taken as may be, and a name is taken once', async () => {
    const c = await opened(the());
    const added = await Promise.all(['B', 'C', 'D'].map((id) => the().drafting.add(c, draftOf(id), { most: 3 })));
    expect(added.filter(Boolean)).toHaveLength(2);
    const renamed = await Promise.all(['A', 'B', 'C', 'D'].map((id) => the().drafting.rename(c, id, 'Nights')));
    expect(renamed.filter(Boolean)).toHaveLength(1);
    const sent = await Promise.all(
      Array.from({ length: 5 }, (_, at) => the().drafting.suggest(c, suggestionOf(`s${at}`, 'A'), { most: 3 })),
    );
    expect(sent.filter(({ applied }) => applied)).toHaveLength(3);
    expect(sent.filter(({ refused }) => refused === 'full')).toHaveLength(2);
  });

  test('suggestions, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().drafting.add(c, draftOf('A'));
    for (const word of ['s', 't', 'u']) await the().drafting.suggest(c, suggestionOf(word, 'A'));
    expect(await readPages((wish) => the().drafting.suggestions(c, wish))).toEqual(
      (await the().drafting.load(c)).suggestions,
    );
  });
};
