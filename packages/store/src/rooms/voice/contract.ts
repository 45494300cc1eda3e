import { readPages } from '../../kernel/contract/read-pages.ts';
import { versionOf } from '../../kernel/contract/purpose-samples.ts';
import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { answerTo, entryOf, idOf, newCircle, roundOf, seedCircle, voiceOf } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('a voice keeps its words in any script, and adding it twice adds it once', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const voice = voiceOf('v', {
      text: 'שלום 你好 नमस्ते 👩🏽‍⚕️ “quoted” \\n %s $1 ?',
      language: 'he',
      origin: 'seed',
      translations: [{ language: 'en', text: 'Hello' }],
    });
    expect(await the().voices.add(c, [voice, voiceOf('w')])).toEqual({ applied: 2 });
    expect(await the().voices.add(c, [{ ...voice, text: 'Other words' }, voiceOf('x')])).toEqual({
      applied: 1,
    });
    expect(await the().voices.find(c, voice.id)).toEqual(voice);
    expect(await the().voices.find(c, idOf('none'))).toBeNull();
    expect((await the().voices.list(c)).map(({ id }) => id)).toEqual(['v', 'w', 'x'].map(idOf).sort());
    expect(await the().voices.count(c)).toBe(3);
    expect(await the().voices.count('none')).toBe(0);
  });

  test('words are mended until the first response and not after', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    const late = { ok: false, code: 'too-late', reason: 'mended-voice-answered' };
    expect(await the().voices.mend(c, idOf('v'), 'Mended')).toEqual({
      ok: true,
      value: voiceOf('v', { text: 'Mended' }),
    });
    await the().ballots.respond(c, idOf('b'), [answerTo('v')]);
    expect(await the().voices.mend(c, idOf('v'), 'Too late')).toMatchObject(late);
    await the().ballots.respond(c, idOf('b'), [answerTo('v', null, 2)]);
    expect(await the().voices.mend(c, idOf('v'), 'Too late')).toMatchObject(late);
    expect((await the().voices.find(c, idOf('v')))?.text).toBe('Mended');
    expect(await the().voices.mend(c, idOf('none'), 'x')).toMatchObject({ code: 'not-found', reason: 'voice-gone' });
  });

  test('words that are asked no more are not mended, whichever process hid them', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w']);
    await the().log.add(c, entryOf('l1', 'v', { state: 'done' }));
    const merged = { action: 'merge', into: idOf('v'), reason: 'same-as-another', state: 'done' } as const;
    await the().log.add(c, entryOf('l2', 'w', merged));
    for (const word of ['v', 'w'])
      expect(await the().voices.mend(c, idOf(word), 'Other words')).toMatchObject({
        code: 'too-late',
        reason: 'mended-voice-not-asked',
      });
    expect((await the().voices.list(c)).map(({ text }) => text).sort()).toEqual(['Voice v', 'Voice w']);
  });

  test('a voice that is taken back goes with every answer to it, and does not come back by a late post', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w', 'm'], ['b0', 'b1']);
    for (const ballot of ['b0', 'b1']) await the().ballots.respond(c, idOf(ballot), [answerTo('v'), answerTo('w', -1)]);
    await the().log.add(
      c,
      entryOf('l1', 'm', {
        action: 'merge',
        into: idOf('v'),
        reason: 'same-as-another',
        state: 'done',
      }),
    );
    await the().log.add(c, entryOf('l2', 'v'));
    expect(await the().voices.takeBack(c, idOf('v'))).toBe(true);
    expect(await the().voices.takeBack(c, idOf('v'))).toBe(false);
    expect(await the().voices.find(c, idOf('v'))).toBeNull();
    const { voices, answer } = await the().ballots.load(c);
    expect(voices).toEqual(['w', 'm'].map(idOf).sort());
    expect([...answer]).toEqual([-1, -1]);
    // a voice that was merged into it is asked again, and proposals about it are dropped
    expect(await the().voices.find(c, idOf('m'))).toEqual(voiceOf('m'));
    expect((await the().log.find(c, 'l2'))?.state).toBe('dropped');
    expect(await the().voices.add(c, [voiceOf('v')])).toEqual({ applied: 0 });
    expect(await the().ballots.respond(c, idOf('b0'), [answerTo('v', 1, 9)])).toEqual({
      ok: false,
      unknown: 'voice',
    });
  });

  test('a voice of the same id in another circle is another voice', async () => {
    const c = newCircle();
    const d = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    await seedCircle(the(), d, ['v'], ['b']);
    await the().ballots.respond(d, idOf('b'), [answerTo('v')]);
    await the().voices.takeBack(c, idOf('v'));
    expect(await the().voices.count(d)).toBe(1);
    expect((await the().ballots.load(d)).answer.length).toBe(1);
    expect((await the().ballots.load(c)).answer.length).toBe(0);
  });

  test('a translation stands beside the original; the newest of a language stays', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    expect(await the().voices.setTranslation(c, idOf('v'), { language: 'fr', text: 'Un' })).toBe(true);
    expect(await the().voices.setTranslation(c, idOf('v'), { language: 'de', text: 'Ein' })).toBe(true);
    expect(await the().voices.setTranslation(c, idOf('v'), { language: 'fr', text: 'Une' })).toBe(true);
    expect((await the().voices.find(c, idOf('v')))?.translations).toEqual([
      { language: 'de', text: 'Ein' },
      { language: 'fr', text: 'Une' },
    ]);
    expect(await the().voices.setTranslation(c, idOf('none'), { language: 'fr', text: 'x' })).toBe(false);
  });

  test('two translations at once are both kept', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    await Promise.all(
      ['fr', 'de', 'ar', 'uk'].map((language) =>
        the().voices.setTranslation(c, idOf('v'), { language, text: language }),
      ),
    );
    expect((await the().voices.find(c, idOf('v')))?.translations.map(({ language }) => language).sort()).toEqual([
      'ar',
      'de',
      'fr',
      'uk',
    ]);
  });

  test('of many voices sent at once as many are taken as may be, and what is there already is not one more', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, index) => the().voices.add(c, [voiceOf(`w${index}`)], { most: 8 })),
    );
    expect(sent.filter(({ applied }) => applied === 1)).toHaveLength(7);
    expect(sent.filter(({ refused }) => refused === 'full')).toHaveLength(5);
    expect(await the().voices.count(c)).toBe(8);
    expect(await the().voices.add(c, [voiceOf('v')], { most: 8 })).toEqual({ applied: 0 });
    // all of a post or none of it
    expect(await the().voices.add(c, [voiceOf('x'), voiceOf('y')], { most: 9 })).toEqual({
      applied: 0,
      refused: 'full',
    });
    expect(await the().voices.count(c)).toBe(8);
  });

  test('a voice comes in during its round and not after, whichever process closed it', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().rounds.open(c, roundOf(1));
    expect(await the().voices.add(c, [voiceOf('v')], { during: 1 })).toEqual({ applied: 1 });
    await the().rounds.close(c, 1, null);
    expect(await the().voices.add(c, [voiceOf('w')], { during: 1 })).toEqual({ applied: 0, refused: 'closed' });
    expect(await the().voices.add(c, [voiceOf('v')], { during: 1 })).toEqual({ applied: 0 });
  });

  test('a voice that is in a version put to consent is not taken back; of both at once one is refused', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w', 'x']);
    const threads = ['v', 'w'].map((word) => ({ part: 'so-that' as const, voice: idOf(word) }));
    const [put, taken] = await Promise.all([
      the().purposes.putWithAskedVoices(c, versionOf(1, { threads })),
      the().voices.takeBackUnlessHeld(c, idOf('v')),
    ]);
    const held = put?.threads.some(({ voice }) => voice === idOf('v'));
    expect(taken).toBe(held ? 'held' : 'taken-back');
    expect((await the().voices.find(c, idOf('v'))) === null).toBe(!held);
    expect(await the().voices.takeBackUnlessHeld(c, idOf('w'))).toBe('held');
    expect(await the().voices.takeBackUnlessHeld(c, idOf('x'))).toBe('taken-back');
    expect(await the().voices.takeBackUnlessHeld(c, idOf('x'))).toBe('not-found');
  });

  test('voices, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w', 'x', 'y', 'z']);
    expect(await readPages((wish) => the().voices.page(c, wish))).toEqual(await the().voices.list(c));
  });

  test('the log of a voice that is taken back stays as it is, but what was proposed about it, or to merge into it, is dropped', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w', 'x']);
    const merge = (id: string, voice: string, state: 'done' | 'proposed') =>
      entryOf(id, voice, { action: 'merge', into: idOf('v'), reason: 'same-as-another', state });
    const hidden = entryOf('l1', 'v', { state: 'done', reason: 'insult' });
    const back = entryOf('l2', 'v', { action: 'bring-back', reason: 'mistake' });
    for (const entry of [hidden, back, merge('l3', 'w', 'done'), merge('l4', 'x', 'proposed')])
      await the().log.add(c, entry);
    await the().voices.takeBack(c, idOf('v'));
    expect(await the().log.list(c)).toEqual([
      hidden,
      { ...back, state: 'dropped' },
      merge('l3', 'w', 'done'),
      { ...merge('l4', 'x', 'proposed'), state: 'dropped' },
    ]);
    expect((await the().voices.find(c, idOf('w')))?.state).toBe('asked');
  });
};
