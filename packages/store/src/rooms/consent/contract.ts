import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { consentOf, versionOf } from '../../kernel/contract/purpose-samples.ts';
import { idOf, newCircle, seedCircle } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  const words = async (c: string, text = 'text-1') =>
    (await the().consents.list(c, text)).map((one) => one.words).sort();

  test('an answer is kept by the highest number, of the text that is asked and of no other', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().purposes.put(c, versionOf(1));
    const give = (n: number, more = {}) => the().consents.give(c, consentOf('k', { n, words: `n${n}`, ...more }));
    expect(await give(2)).toEqual({ asked: true, applied: true });
    expect(await give(1)).toEqual({ asked: true, applied: false });
    expect(await give(2)).toEqual({ asked: true, applied: false });
    expect(await give(3, { text: 'another' })).toEqual({ asked: false, applied: false });
    expect(await words(c)).toEqual(['n2']);
    expect(await words(c, 'another')).toEqual([]);
    expect(await the().consents.find(c, 'text-1', idOf('k'))).toEqual({
      n: 2,
      consent: consentOf('k', { n: 2, words: 'n2' }),
    });
    expect(await the().consents.find(c, 'text-1', idOf('nobody'))).toBeNull();
    await Promise.all([9, 4, 7, 5, 8, 6].map((n) => give(n)));
    expect(await words(c)).toEqual(['n9']);
  });

  test('an answer taken back is gone, stays gone when an older one comes late, and may be given again', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().purposes.put(c, versionOf(1));
    await the().consents.give(c, consentOf('k'));
    expect(await the().consents.takeBack(c, 'text-1', idOf('k'), 2)).toEqual({
      asked: true,
      there: true,
      applied: true,
    });
    expect(await the().consents.give(c, consentOf('k'))).toEqual({ asked: true, applied: false });
    expect(await words(c)).toEqual([]);
    expect((await the().purposes.load(c)).consents).toEqual([]);
    expect(await the().consents.find(c, 'text-1', idOf('k'))).toEqual({ n: 2, consent: null });
    expect((await the().consents.give(c, consentOf('k', { n: 3, words: 'again' }))).applied).toBe(true);
    expect(await words(c)).toEqual(['again']);
    expect(await the().consents.takeBack(c, 'text-1', idOf('nobody'), 1)).toMatchObject({ there: false });
    expect(await the().consents.takeBack(c, 'other', idOf('k'), 9)).toMatchObject({ asked: false });
  });
};
