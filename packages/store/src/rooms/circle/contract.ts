import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import {
  admissionOf,
  circleOf,
  entryOf,
  idOf,
  newCircle,
  seedCircle,
  storyOf,
  voiceOf,
  wholeOf,
} from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('a circle is found by its id, its code, and keeps every field as it was', async () => {
    const c = newCircle();
    const circle = circleOf(c, {
      name: 'Здоровье 健康 🌱 "quoted" \\ and\nmore',
      language: 'ar',
      affected: [
        {
          id: 'a',
          name: 'Night porters',
          position: null,
          invited: 3,
          toBeAsked: { by: 'Ann', date: '2030-02-01' },
        },
      ],
    });
    expect(await the().circles.create(circle, admissionOf(c))).toEqual({ taken: null });
    expect(await the().circles.find(c)).toEqual(circle);
    expect(await the().circles.findByCode(admissionOf(c).code)).toEqual({
      circle,
      admission: admissionOf(c),
    });
    expect(await the().circles.admission(c)).toEqual(admissionOf(c));
    expect((await the().circles.list()).filter(({ id }) => id === c)).toEqual([
      { id: c, name: circle.name, example: false, imported: null },
    ]);
  });

  test('a circle that is not there is null, whichever way one asks', async () => {
    expect(await the().circles.find('none')).toBeNull();
    expect(await the().circles.findByCode('no such four words')).toBeNull();
    expect(await the().circles.admission('none')).toBeNull();
    await the().circles.change(circleOf('none'));
    await the().circles.remove('none');
    expect((await the().circles.list()).map(({ id }) => id)).not.toContain('none');
  });

  test('four words that are taken are refused and nothing is written', async () => {
    const c = newCircle();
    const d = newCircle();
    const e = newCircle();
    await the().circles.create(circleOf(c), admissionOf(c));
    const code = admissionOf(c).code;
    expect(await the().circles.create(circleOf(d), { ...admissionOf(d), code })).toEqual({
      taken: 'code',
    });
    expect(
      await the().circles.createWhole({
        ...wholeOf(e, 1, 1),
        admission: { ...admissionOf(e), code },
      }),
    ).toEqual({ taken: 'code' });
    expect((await the().circles.list()).map(({ id }) => id).filter((id) => [c, d, e].includes(id))).toEqual([c]);
    expect(await the().voices.list(e)).toEqual([]);
  });

  test('of two that draw the same four words at once, one gets them', async () => {
    const c = newCircle();
    const d = newCircle();
    const code = 'amber brook cloud dairy';
    const both = await Promise.all(
      [c, d].map((id) => the().circles.create(circleOf(id), { ...admissionOf(id), code })),
    );
    expect(both.map(({ taken }) => taken).sort()).toEqual(['code', null].sort());
  });

  test('changing replaces the circle', async () => {
    const c = newCircle();
    await the().circles.create(circleOf(c), admissionOf(c));
    await the().circles.change(circleOf(c, { name: 'Another name', matrixDeclared: true }));
    expect(await the().circles.find(c)).toEqual(circleOf(c, { name: 'Another name', matrixDeclared: true }));
  });

  test('a whole circle is made in one command', async () => {
    const c = newCircle();
    const whole = wholeOf(c, 4, 9);
    expect(await the().circles.createWhole(whole)).toEqual({ taken: null });
    expect((await the().voices.list(c)).length).toBe(4);
    expect(await the().stories.list(c)).toEqual(whole.stories);
    expect(await the().log.list(c)).toEqual(whole.log);
    expect(await the().rounds.list(c)).toEqual(whole.rounds);
    expect(await the().releases.latest(c)).toBe(whole.release);
    const { ballots } = await the()
      .ballots.load(c)
      .then(({ ids, answer }) => ({ ballots: ids.length * 4 - answer.length }));
    expect(ballots).toBe(0);
  });

  test('a whole circle that cannot be made leaves nothing', async () => {
    const c = newCircle();
    const whole = wholeOf(c, 2, 2);
    const broken = { ...whole, log: [entryOf('l', 'v0', { reason: null as unknown as 'name' })] };
    await expect(the().circles.createWhole(broken)).rejects.toThrow();
    expect(await the().circles.find(c)).toBeNull();
    expect(await the().voices.list(c)).toEqual([]);
    expect((await the().ballots.load(c)).ids).toEqual([]);
    expect(await the().circles.createWhole(whole)).toEqual({ taken: null });
  });

  test('removing takes all that hangs on a circle, leaves others alone, and it can be made again', async () => {
    const c = newCircle();
    const d = newCircle();
    await the().circles.createWhole(wholeOf(c, 3, 3));
    await seedCircle(the(), d, ['v0'], ['b0']);
    await the().conveners.add(c, 'ann');
    await the().roll.add([{ circle: c, id: idOf('r') }]);
    await the().circles.remove(c);
    expect(await the().circles.find(c)).toBeNull();
    expect(await the().voices.list(c)).toEqual([]);
    expect(await the().stories.list(c)).toEqual([]);
    expect(await the().log.list(c)).toEqual([]);
    expect(await the().rounds.list(c)).toEqual([]);
    expect(await the().releases.latest(c)).toBeNull();
    expect(await the().roll.count(c)).toBe(0);
    expect(await the().conveners.of(c)).toEqual([]);
    expect((await the().ballots.load(c)).ids).toEqual([]);
    expect(await the().voices.count(d)).toBe(1);
    expect((await the().ballots.load(d)).ids).toEqual([idOf('b0')]);
    expect(await the().circles.createWhole(wholeOf(c, 3, 3))).toEqual({ taken: null });
    expect(await the().voices.count(c)).toBe(3);
  });

  test('an example that is reset has the voices and stories back that were taken back', async () => {
    const c = newCircle();
    await the().circles.createWhole(wholeOf(c, 2, 2));
    await the().voices.takeBack(c, idOf('v0'));
    await the().stories.takeBack(c, idOf('s0'));
    await the().circles.remove(c);
    await the().circles.createWhole(wholeOf(c, 2, 2));
    expect(await the().voices.count(c)).toBe(2);
    expect((await the().stories.list(c)).length).toBe(1);
  });

  test('nothing is written to a circle that is not there', async () => {
    expect(await the().ballots.open('none', idOf('b'), 'p1', 1)).toEqual({
      opened: false,
      applied: false,
    });
    expect(await the().voices.add('none', [voiceOf('v')])).toEqual({ applied: 0 });
    expect(await the().stories.add('none', storyOf('s'))).toEqual({ applied: false });
    expect(await the().ballots.respond('none', idOf('b'), [])).toEqual({
      ok: false,
      unknown: 'ballot',
    });
    expect((await the().ballots.load('none')).ids).toEqual([]);
  });
};
