import type { Gathering, Invited, StepRecord } from '@throughline/domain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backup } from '../backup.ts';
import type { Store } from '../port.ts';
import { restore } from '../restore.ts';
import type { Place } from './engines.ts';
import { gatheringOf, seedCircle, stepRecordOf, wholeOf } from './samples.ts';

const person = (id: string, more: Partial<Invited> = {}): Invited => ({
  id,
  name: `Person ${id}`,
  email: `${id}@example.org`,
  affected: null,
  invitedOn: null,
  ...more,
});

export const gatheringContract = (the: () => Store, place: () => Place): void => {
  const running = (id: string): Gathering => gatheringOf(id, { state: 'running', turn: 1, edition: 2 });
  const record: StepRecord = stepRecordOf('g', 1);

  test('a gathering keeps every field, and is changed only from the edition it was made from', async () => {
    await seedCircle(the(), 'c');
    expect(await the().gatherings.add('c', gatheringOf('g', { name: 'Ω 🌱 "x"' }))).toBe(true);
    expect(await the().gatherings.add('c', gatheringOf('g'))).toBe(false);
    expect(await the().gatherings.add('none', gatheringOf('g'))).toBe(false);
    expect(await the().gatherings.list('c')).toEqual([gatheringOf('g', { name: 'Ω 🌱 "x"' })]);
    // two who press at once: one wins, and what the other would have recorded is not kept
    const presses = await Promise.all([
      the().gatherings.change('c', running('g'), 1, record),
      the().gatherings.change('c', { ...running('g'), name: 'second' }, 1, { ...record, turn: 9 }),
    ]);
    expect([...presses].sort()).toEqual([false, true]);
    expect((await the().gatherings.records('c')).length).toBe(1);
    expect(await the().gatherings.change('none', running('g'), 1, null)).toBe(false);
  });

  test('of the gatherings of a circle one runs, whoever starts another at the same moment', async () => {
    await seedCircle(the(), 'c');
    await seedCircle(the(), 'd');
    for (const id of ['g', 'h']) await the().gatherings.add('c', gatheringOf(id));
    await the().gatherings.add('d', gatheringOf('g'));
    const started = await Promise.all([
      the().gatherings.change('c', running('g'), 1, null),
      the().gatherings.change('c', running('h'), 1, null),
      the().gatherings.change('d', running('g'), 1, null),
    ]);
    expect(started.filter(Boolean).length).toBe(2);
    expect(await the().gatherings.running()).toEqual(['c', 'd']);
  });

  test('only what is planned is taken out, and a circle that is removed takes all of it along', async () => {
    await seedCircle(the(), 'c');
    await the().gatherings.add('c', gatheringOf('g'));
    await the().gatherings.add('c', gatheringOf('h'));
    await the().gatherings.change('c', running('g'), 1, record);
    expect([await the().gatherings.remove('c', 'g'), await the().gatherings.remove('c', 'h')]).toEqual([false, true]);
    await the().roster.add('c', [person('a')]);
    await the().gatherings.hear('c', 'g', '2026-12-03T14:00:00.000Z');
    await the().circles.remove('c');
    expect(await the().gatherings.list('c')).toEqual([]);
    expect(await the().gatherings.records('c')).toEqual([]);
    expect(await the().gatherings.heard('c', 'g')).toBeNull();
    expect(await the().roster.list('c')).toEqual([]);
  });

  test('when a convener was last heard from moves no version', async () => {
    await seedCircle(the(), 'c');
    await the().gatherings.add('c', gatheringOf('g'));
    const before = await the().changes.version('c');
    expect(await the().gatherings.heard('c', 'g')).toBeNull();
    for (const at of ['2026-12-03T14:00:00.000Z', '2026-12-03T14:00:20.000Z'])
      await the().gatherings.hear('c', 'g', at);
    await the().gatherings.hear('none', 'g', 'x');
    expect(await the().gatherings.heard('c', 'g')).toBe('2026-12-03T14:00:20.000Z');
    expect(await the().changes.version('c')).toBe(before);
  });

  test('a roster keeps names and addresses, takes people out, and notes the day of the invitation', async () => {
    await seedCircle(the(), 'c');
    await the().roster.add('c', [person('b', { email: null, affected: 'a1' }), person('a')]);
    await the().roster.add('c', [person('a', { name: 'again' })]);
    await the().roster.markInvited('c', ['a', 'nobody'], '2026-12-03');
    expect(await the().roster.list('c')).toEqual([
      person('a', { invitedOn: '2026-12-03' }),
      person('b', { email: null, affected: 'a1' }),
    ]);
    expect([await the().roster.remove('c', 'a'), await the().roster.remove('c', 'a')]).toEqual([true, false]);
    await the().roster.add('none', [person('x')]);
    expect(await the().roster.list('none')).toEqual([]);
  });

  test('a whole circle comes with its gatherings, and a backup carries them, their records and the roster', async () => {
    await the().circles.createWhole({ ...wholeOf('c', 1, 1), gatherings: [running('g')], stepRecords: [record] });
    await the().roster.add('c', [person('a')]);
    await the().gatherings.hear('c', 'g', '2026-12-03T14:00:00.000Z');
    const folder = await mkdtemp(join(tmpdir(), 'throughline-gatherings-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await backup(place().config, join(folder, 'backup.db'));
    await the().whole.seal();
    await the().roster.remove('c', 'a');
    await the().whole.close();
    await restore(join(folder, 'backup.db'), place().config, true);
    const again = await place().open();
    expect(await again.gatherings.list('c')).toEqual([running('g')]);
    expect(await again.gatherings.records('c')).toEqual([record]);
    expect(await again.roster.list('c')).toEqual([person('a')]);
    expect(await again.gatherings.heard('c', 'g')).toBe('2026-12-03T14:00:00.000Z');
  });
};
