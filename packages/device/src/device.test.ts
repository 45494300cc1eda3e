import { expect, test } from 'vitest';
import { Device } from './device.ts';
import { memoryStorage, storageKeep } from './device-storage.ts';
import { placeLink, readPlaceLink } from './keep-place.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { newPlace } from './place.ts';
import { testBytes, TestStorage } from './test-world.ts';

const CIRCLE = { id: 'c', name: 'Getting about', code: 'amber kettle north stair' };
const aDevice = (keep = memoryStorage()) => new Device(keep, { random: testBytes() });

test('DV2 clearing removes everything, in every store, but the look and what is not ours', () => {
  const [storage, ofTab] = [new TestStorage(), new TestStorage()];
  const keep = storageKeep(() => storage);
  const tab = storageKeep(() => ofTab);
  const device = new Device(keep, { random: testBytes(), alsoCleared: [tab] });
  device.setPlace(newPlace(CIRCLE, 'pass'));
  expect(device.secret).toHaveLength(22);
  new KeptDrafts(keep, () => 0).write('voice.c', { text: 'half a sentence' });
  new KeptDrafts(tab, () => 0).write('card.c', { code: 'six words' });
  keep.set('throughline.out.c/voices/1', '{}');
  keep.set('throughline.theme', 'dark');
  keep.set('somebody else', '1');
  let told = 0;
  device.listen(() => (told += 1));
  device.clear();
  expect([...keep.names()].sort()).toEqual(['somebody else', 'throughline.theme']);
  expect(tab.names()).toEqual([]);
  expect([device.place('c'), device.places(), told]).toEqual([null, [], 1]);
});

test('DV2 a device that becomes another forgets its own places and holds the other secret', () => {
  const [device, other] = [
    aDevice(),
    new Device(memoryStorage(), { random: (count) => new Uint8Array(count).fill(9) }),
  ];
  device.setPlace(newPlace(CIRCLE, 'pass'));
  expect(device.isBrought).toBe(false);
  device.become(other.secret);
  expect([device.secret, device.isBrought, device.places()]).toEqual([other.secret, true, []]);
  expect(device.key('c', 'ballot')).toBe(other.key('c', 'ballot'));
});

test('DV3 each new thing has a key of its own, which the secret and its count make again', () => {
  const device = aDevice();
  device.setPlace(newPlace(CIRCLE, 'pass'));
  const write = (store: 'voices' | 'stories') => {
    const fresh = device.fresh('c', store === 'voices' ? 'voice' : 'story');
    device.change('c', (place) => ({
      ...place,
      [store]: [...place[store], { item: fresh.item, id: fresh.id, text: 'words' }],
    }));
    return fresh;
  };
  const made = [write('voices'), write('voices'), write('stories'), write('voices')];
  expect(made.map(({ item }) => item)).toEqual(['1', '2', '1', '3']);
  expect(new Set(made.map(({ key }) => key)).size).toBe(4);
  // the second of three is taken back: its count is not used again while a later one exists
  device.change('c', (place) => ({ ...place, voices: place.voices.filter(({ item }) => item !== '2') }));
  expect(device.fresh('c', 'voice').item).toBe('4');
  // nor when it was the last one, or all of them: the server refuses what was taken back once
  device.change('c', (place) => ({ ...place, voices: [], stories: [] }));
  expect([device.fresh('c', 'voice').item, device.fresh('c', 'story').item]).toEqual(['4', '2']);
  device.setPlace(newPlace(CIRCLE, 'another pass'));
  device.forgetRead();
  expect([device.fresh('c', 'voice').item, device.fresh('c', 'story').item]).toEqual(['4', '2']);
  const again = new Device(memoryStorage(), { random: testBytes(), secret: device.secret });
  expect(again.written('c', 'voice', '2')).toEqual(made[1]);
});

test('DV3 a visitor who only reads has no secret; another tab’s change is read', () => {
  const storage = new TestStorage();
  const [one, other] = [aDevice(storageKeep(() => storage)), aDevice(storageKeep(() => storage))];
  expect(one.place('c')).toBe(null);
  expect(storage.length).toBe(0);
  one.setPlace(newPlace(CIRCLE, 'pass'));
  expect(other.place('c')?.joined).toBe(false);
  one.change('c', (place) => ({ ...place, joined: true }));
  other.forgetRead();
  expect([other.place('c')?.joined, other.places().length]).toEqual([true, 1]);
  storage.setItem('throughline.circle.c', 'cut');
  other.forgetRead();
  expect(other.places()).toEqual([]);
});

test('DV4 what is typed is kept until it is sent, and let go after ninety days without a touch', () => {
  const keep = memoryStorage();
  let now = 0;
  const drafts = new KeptDrafts(keep, () => now);
  expect(drafts.read('voice.c')).toBe(null);
  drafts.write('voice.c', { text: 'half' });
  drafts.write('story.c', { text: 'sent' });
  drafts.write('story.c', null);
  expect([drafts.read('voice.c'), drafts.read('story.c')]).toEqual([{ text: 'half' }, null]);
  const day = 24 * 60 * 60_000;
  now = 80 * day;
  drafts.sweep();
  drafts.write('consent.c', { words: 'not yet' });
  now = 91 * day;
  drafts.sweep();
  expect([drafts.read('voice.c'), drafts.read('consent.c')]).toEqual([null, { words: 'not yet' }]);
});

test('DV4 what an earlier version kept is read, and replaced at the next key', () => {
  const keep = memoryStorage();
  keep.set('throughline.draft.c', '{"said":[],"text":"from before"}');
  keep.set('throughline.seed.c', 'One line.\nAnother.');
  const drafts = new KeptDrafts(keep, () => 0);
  expect(drafts.read('seed.c', 'throughline.seed.c')).toBe('One line.\nAnother.');
  drafts.write('seed.c', null, 'throughline.seed.c');
  expect(drafts.read('voice.c', 'throughline.draft.c')).toEqual({ said: [], text: 'from before' });
  drafts.write('voice.c', { said: [], text: 'and now' }, 'throughline.draft.c');
  expect([keep.names(), drafts.read('voice.c', 'throughline.draft.c')]).toEqual([
    ['throughline.kept.voice.c'],
    { said: [], text: 'and now' },
  ]);
});

test('DV5 a private link brings the secret and the codes; a cut one brings nothing', () => {
  const secret = aDevice().secret;
  const codes = ['amber kettle north stair', 'été neige pont clé'];
  const link = placeLink('http://house', { secret, codes });
  expect(readPlaceLink(new URL(link).hash)).toEqual({ secret, codes });
  for (const cut of ['', '#k1.', '#something', new URL(link).hash.slice(0, 20), '#k1.!!!!!!!!!!!!!!!!!!!!!!.'])
    expect(readPlaceLink(cut)).toBe(null);
});
