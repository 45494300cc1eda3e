import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { admissionOf, circleOf, idOf } from '../contract/samples.ts';
import { startWriter } from '../contract/start-writer.ts';
import { StoreFault, StoreInUse } from '../faults.ts';
import { openStore } from '../open-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('killed five times while it writes, the program has kept every answer it acknowledged', async () => {
  let acknowledged = 0;
  for (let turn = 1; turn <= 5; turn += 1) {
    const writer = await startWriter(folder, turn);
    await new Promise((resolve) => setTimeout(resolve, 150 + 90 * turn));
    const lines = await writer.kill();
    expect(lines.length).toBeGreaterThan(0);
    acknowledged += lines.length;
    const newest = new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    );
    const store = await openStore({ dataFolder: folder });
    for (let index = 0; index < 40; index += 1) {
      const kept = new Map(
        (await store.ballots.find('c', idOf(`b${index}`)))?.responses.map(({ voice, n }) => [voice, n]),
      );
      for (const [place, n] of newest) {
        const [ballot, voice] = place.split(' ');
        if (ballot === `b${index}`) expect(kept.get(idOf(voice ?? ''))).toBeGreaterThanOrEqual(n);
      }
    }
    await store.whole.close();
  }
  expect(acknowledged).toBeGreaterThan(500);
}, 60_000);

test('a second process on the same data is refused in words that name the first; reading beside it is allowed', async () => {
  const writer = await startWriter(folder, 1);
  const refusal = await openStore({ dataFolder: folder }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StoreInUse);
  expect((refusal as Error).message).toMatch(new RegExp(`process \\d+ on ${hostname()}`));
  const reading = await openStore({ dataFolder: folder, readOnly: true });
  expect((await reading.circles.list()).map(({ id }) => id)).toEqual(['c']);
  await expect(reading.circles.create(circleOf('d'), admissionOf('d'))).rejects.toThrow(StoreFault);
  await reading.whole.close();
  await writer.kill();
});

test('the lock goes with the process that held it, however it went', async () => {
  const writer = await startWriter(folder, 1);
  await writer.kill();
  const store = await openStore({ dataFolder: folder });
  await expect(openStore({ dataFolder: folder })).rejects.toThrow(StoreInUse);
  await store.whole.close();
  await (await openStore({ dataFolder: folder })).whole.close();
});

test('reading where there is no data says so and makes none', async () => {
  await expect(openStore({ dataFolder: folder, readOnly: true })).rejects.toThrow('There is no data');
});
