import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { adopted, consentOf, owedOf, recordOf, versionOf } from '../../kernel/contract/purpose-samples.ts';
import { idOf, newCircle, seedCircle, wholeOf } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('one version is asked at a time, with a number of its own; it comes back as it was put', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const put = await Promise.all([the().purposes.put(c, versionOf(1)), the().purposes.put(c, versionOf(1))]);
    expect(put.sort()).toEqual([false, true]);
    expect(await the().purposes.put(c, versionOf(2))).toBe(false);
    expect((await the().purposes.load(c)).versions).toEqual([versionOf(1)]);
  });

  test('a version is decided once, by what was heard when it was judged; then no answer is taken', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().purposes.put(c, versionOf(1));
    await the().consents.give(c, consentOf('k'));
    const heard = await the().purposes.heard(c, 'text-1');
    expect(heard).toEqual({ rows: 1, changes: 1 });
    const decision = adopted(1).decision as NonNullable<ReturnType<typeof adopted>['decision']>;
    await the().consents.give(c, consentOf('k', { n: 2, answer: 'not-yet' }));
    expect(await the().purposes.decide(c, 1, decision, heard)).toBe('moved');
    const again = await the().purposes.heard(c, 'text-1');
    expect(await the().purposes.decide(c, 1, decision, again)).toBe('decided');
    expect(await the().purposes.decide(c, 1, decision, again)).toBe('not-asked');
    expect(await the().consents.give(c, consentOf('k', { n: 3 }))).toEqual({ asked: false, applied: false });
    expect(await the().consents.takeBack(c, 'text-1', idOf('k'), 3)).toMatchObject({ asked: false, applied: false });
    expect((await the().purposes.load(c)).versions).toEqual([adopted(1)]);
    // words may still be taken further back
    expect(await the().consents.narrow(c, 'text-1', idOf('k'), 'circle', 3)).toBe(true);
    expect(await the().consents.narrow(c, 'text-1', idOf('k'), 'circle', 3)).toBe(false);
    expect((await the().consents.find(c, 'text-1', idOf('k')))?.consent).toMatchObject({
      shown: 'circle',
      words: 'What worries k',
    });
    expect(await the().consents.narrow(c, 'text-1', idOf('k'), 'count-only', 4)).toBe(true);
    expect((await the().consents.find(c, 'text-1', idOf('k')))?.consent).toMatchObject({
      answer: 'not-yet',
      shown: 'count-only',
      words: '',
      wouldChange: '',
    });
    expect(await the().purposes.put(c, versionOf(2))).toBe(true);
  });

  test('answers to not-yets are added, never replaced; days, reasons and choices are kept', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().purposes.put(c, adopted(1));
    await the().purposes.answerNotYet(c, owedOf('k'));
    await the().purposes.answerNotYet(c, owedOf('k', { kind: 'done', date: '2030-01-20' }));
    await the().purposes.setReview(c, { number: 1, reviewOn: '2030-09-01', by: 'Sana', setOn: '2030-01-03' });
    await the().purposes.setReview(c, { number: 1, reviewOn: '2030-08-01', by: 'Tom', setOn: '2030-01-04' });
    expect(await the().purposes.recordBefore(c, { because: 'a', by: 'b', on: '2030-01-01' })).toBe(true);
    expect(await the().purposes.recordBefore(c, { because: 'other', by: 'b', on: '2030-01-02' })).toBe(false);
    await the().purposes.choosePublic(c, { open: true, by: 'Sana', on: '2030-01-01' });
    await the().purposes.choosePublic(c, { open: false, by: 'Tom', on: '2030-01-02' });
    const claims = await Promise.all(
      [1, 2, 3].map(() => the().purposes.claimReminder(c, 1, '2030-08-01', '2030-08-02')),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await the().purposes.claimReminder(c, 1, '2030-09-01', '2030-09-02')).toBe(true);
    expect(await the().purposes.load(c)).toMatchObject({
      owed: [{ kind: 'by' }, { kind: 'done' }],
      reviews: [{ reviewOn: '2030-09-01' }, { reviewOn: '2030-08-01' }],
      before: { because: 'a' },
      publicChoice: { open: false, by: 'Tom' },
    });
  });

  test('a circle made whole has its purpose, sealing changes nothing of it, and removing takes it all away', async () => {
    const c = newCircle();
    await the().circles.createWhole({ ...wholeOf(c, 1, 0), purpose: recordOf() });
    expect(await the().purposes.load(c)).toEqual(recordOf());
    await the().whole.seal();
    expect(await the().purposes.load(c)).toEqual(recordOf());
    await the().circles.remove(c);
    expect(await the().purposes.load(c)).toEqual({
      versions: [],
      reviews: [],
      consents: [],
      owed: [],
      before: null,
      publicChoice: null,
      sightings: [],
    });
  });
};
