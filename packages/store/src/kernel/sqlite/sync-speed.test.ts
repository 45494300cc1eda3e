import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doubtSyncs, syncSpeed } from './sync-speed.ts';

test('syncs too quick for a disk are doubted, others are not', () => {
  expect(doubtSyncs(8)[0]).toContain('in 8 µs');
  expect(doubtSyncs(50)).toEqual([]);
  expect(doubtSyncs(4_000)).toEqual([]);
});

test('the speed is measured in the folder itself and nothing is left there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-sync-'));
  expect(syncSpeed(folder)).toBeGreaterThan(0);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
