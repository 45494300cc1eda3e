import { readPages } from '../../kernel/contract/read-pages.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gathering, Invited, StepRecord } from '@throughline/domain';
import { expect, onTestFinished, test } from 'vitest';
import { backup } from '../../kernel/backup.ts';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { gatheringOf, newCircle, seedCircle, stepRecordOf, wholeOf } from '../../kernel/contract/samples.ts';
import { restore } from '../../kernel/restore.ts';

const person = (id: string, more: Partial<Invited> = {}): Invited => ({
  id,
  name: `Person ${id}`,
  email: `${id}@example.org`,
  affected: null,
  invitedOn: null,
  ...more,
});

export const contract: Contract = (the, own) => {
  const running = (id: string): Gathering => gatheringOf(id, { state: 'running', turn: 1, edition: 2 });
  const record: StepRecord = stepRecordOf('g', 1);

  test('a gathering keeps every field, and is changed only from the edition it was made from', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    expect(await the().gatherings.add(c, gatheringOf('g', { name: 'Ω 🌱 "x"' }))).toBe(true);
    expect(await the().gatherings.add(c, gatheringOf('g'))).toBe(false);
    expect(await the().gatherings.add('none', gatheringOf('g'))).toBe(false);
    expect(await the().gatherings.list(c)).toEqual([gatheringOf('g', { name: 'Ω 🌱 "x"' })]);
    // two conveners press at once: one wins, and the other's record is not stored
    const presses = await Promise.all([
      the().gatherings.change(c, running('g'), 1, record),
      the().gatherings.change(c, { ...running('g'), name: 'second' }, 1, { ...record, turn: 9 }),
    ]);
    expect([...presses].sort()).toEqual([false, true]);
    expect((await the().gatherings.records(c)).length).toBe(1);
    expect(await the().gatherings.change('none', running('g'), 1, null)).toBe(false);
  });

  test('of the gatherings of a circle one runs, whoever starts another at the same moment', async () => {
    const c = newCircle();
    const d = newCircle();
    await seedCircle(the(), c);
    await seedCircle(the(), d);
    for (const id of ['g', 'h']) await the().gatherings.add(c, gatheringOf(id));
    await the().gatherings.add(d, gatheringOf('g'));
    const started = await Promise.all([
      the().gatherings.change(c, running('g'), 1, null),
      the().gatherings.change(c, running('h'), 1, null),
      the().gatherings.change(d, running('g'), 1, null),
    ]);
    expect(started.filter(Boolean).length).toBe(2);
    expect((await the().gatherings.running()).filter((id) => [c, d].includes(id))).toEqual([c, d]);
  });

  test('only what is planned is taken out, and a circle that is removed takes all of it along', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().gatherings.add(c, gatheringOf('g'));
    await the().gatherings.add(c, gatheringOf('h'));
    await the().gatherings.change(c, running('g'), 1, record);
    expect([await the().gatherings.remove(c, 'g'), await the().gatherings.remove(c, 'h')]).toEqual([false, true]);
    await the().roster.add(c, [person('a')]);
    await the().gatherings.hear(c, 'g', '2026-12-03T14:00:00.000Z');
    await the().circles.remove(c);
    expect(await the().gatherings.list(c)).toEqual([]);
    expect(await the().gatherings.records(c)).toEqual([]);
    expect(await the().gatherings.heard(c, 'g')).toBeNull();
    expect(await the().roster.list(c)).toEqual([]);
  });

  test('when a convener was last heard from moves no version', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().gatherings.add(c, gatheringOf('g'));
    const before = await the().changes.version(c);
    expect(await the().gatherings.heard(c, 'g')).toBeNull();
    for (const at of ['2026-12-03T14:00:00.000Z', '2026-12-03T14:00:20.000Z']) await the().gatherings.hear(c, 'g', at);
    await the().gatherings.hear('none', 'g', 'x');
    expect(await the().gatherings.heard(c, 'g')).toBe('2026-12-03T14:00:20.000Z');
    expect(await the().changes.version(c)).toBe(before);
  });

  test('a whole circle comes with its gatherings, and a backup carries them, their records and the roster', async () => {
    const place = await own();
    const store = await place.open();
    const c = newCircle();
    await store.circles.createWhole({ ...wholeOf(c, 1, 1), gatherings: [running('g')], stepRecords: [record] });
    await store.roster.add(c, [person('a')]);
    await store.gatherings.hear(c, 'g', '2026-12-03T14:00:00.000Z');
    const folder = await mkdtemp(join(tmpdir(), 'throughline-gatherings-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await backup(place.config, join(folder, 'backup.db'));
    await store.whole.seal();
    await store.roster.remove(c, 'a');
    await store.whole.close();
    await restore(join(folder, 'backup.db'), place.config, true);
    const again = await place.open();
    expect(await again.gatherings.list(c)).toEqual([running('g')]);
    expect(await again.gatherings.records(c)).toEqual([record]);
    expect(await again.roster.list(c)).toEqual([person('a')]);
    expect(await again.gatherings.heard(c, 'g')).toBe('2026-12-03T14:00:00.000Z');
  });

  test('of many gatherings planned at once as many are kept as may be', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const added = await Promise.all(['f', 'g', 'h'].map((id) => the().gatherings.add(c, gatheringOf(id), 2)));
    expect(added.filter(Boolean)).toHaveLength(2);
  });

  test('gatherings, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    for (const id of ['f', 'g', 'h']) await the().gatherings.add(c, gatheringOf(id));
    expect(await readPages((wish) => the().gatherings.page(c, wish))).toEqual(await the().gatherings.list(c));
  });
};
