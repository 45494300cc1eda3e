import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { answerTo, entryOf, idOf, newCircle, seedCircle, voiceOf } from '../../kernel/contract/samples.ts';

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
    expect(await the().voices.mend(c, idOf('v'), 'Mended')).toBe('mended');
    await the().ballots.respond(c, idOf('b'), [answerTo('v')]);
    expect(await the().voices.mend(c, idOf('v'), 'Too late')).toBe('answered');
    await the().ballots.respond(c, idOf('b'), [answerTo('v', null, 2)]);
    expect(await the().voices.mend(c, idOf('v'), 'Too late')).toBe('answered');
    expect((await the().voices.find(c, idOf('v')))?.text).toBe('Mended');
    expect(await the().voices.mend(c, idOf('none'), 'x')).toBe('not-found');
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
    // what was merged into it is asked again, and what was proposed about it is settled
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
};
