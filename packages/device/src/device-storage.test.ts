import { expect, test } from 'vitest';
import { readKept, storageKeep } from './device-storage.ts';
import { TestStorage } from './test-world.ts';

test('DV1 storage that is full: what it refuses is held in memory, and the older copy stays for the next visit', () => {
  const storage = new TestStorage();
  const keep = storageKeep(() => storage);
  keep.set('a', 'old');
  expect(keep.lasts).toBe(true);
  storage.full = true;
  keep.set('a', 'new');
  keep.set('b', 'more');
  expect([keep.get('a'), keep.get('b'), keep.lasts]).toEqual(['new', 'more', false]);
  expect([...keep.names()].sort()).toEqual(['a', 'b']);
  expect(storage.getItem('a')).toBe('old');
  storage.full = false;
  keep.set('a', 'newer');
  keep.remove('b');
  expect([storage.getItem('a'), keep.get('b'), keep.lasts]).toEqual(['newer', null, true]);
});

test('DV1 storage that is blocked: everything is held in memory', () => {
  const keep = storageKeep(() => {
    throw new Error('SecurityError');
  });
  expect([keep.get('a'), keep.names()]).toEqual([null, []]);
  keep.set('a', '1');
  expect([keep.get('a'), keep.names(), keep.lasts]).toEqual(['1', ['a'], false]);
  keep.remove('a');
  expect(keep.get('a')).toBe(null);
});

test('DV1 storage that fails later, while it is read, is as empty', () => {
  const storage = new TestStorage();
  const keep = storageKeep(() => storage);
  storage.getItem = () => {
    throw new Error('SecurityError');
  };
  expect(keep.get('a')).toBe(null);
});

test('DV1 what cannot be read as JSON is as nothing', () => {
  const keep = storageKeep(() => new TestStorage());
  keep.set('a', '{cut');
  expect([readKept(keep, 'a'), readKept(keep, 'b')]).toEqual([null, null]);
});
