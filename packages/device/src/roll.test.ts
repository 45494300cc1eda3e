import { expect, test } from 'vitest';
import type { Answered, Ask } from './ask.ts';
import { createCall } from './call.ts';
import { Device } from './device.ts';
import { memoryStorage } from './device-storage.ts';
import { newPlace } from './place.ts';
import { restorePlace } from './restore-place.ts';
import { rollMoment, sendRollKey } from './roll.ts';
import { testBytes } from './test-world.ts';

const MINUTE = 60_000;
const CIRCLE = { id: 'c', name: 'Getting about', code: 'amber kettle north stair' };

test('DV29 the roll is told between a minute and half an hour later, and over days between an hour and three days', () => {
  expect([rollMoment(0, 0, 'live'), rollMoment(0, 1, 'live')]).toEqual([MINUTE, 30 * MINUTE]);
  expect([rollMoment(0, 0, 'days'), rollMoment(0, 1, 'days')]).toEqual([60 * MINUTE, 72 * 60 * MINUTE]);
});

test('DV29 each key is sent alone when its moment has come, once; what does not get through goes a day later', async () => {
  const device = new Device(memoryStorage(), { random: testBytes() });
  const at = (id: string, rollAt: number | null) =>
    device.setPlace({ ...newPlace({ ...CIRCLE, id }, `pass-${id}`), rollAt });
  at('a', 1_000);
  at('b', 9_000);
  at('c', null);
  const sent: unknown[] = [];
  let through = false;
  const ask = (async (_: string, path: string, options: object) => {
    sent.push({ path, ...options });
    return through ? { ok: true, body: {}, tag: null } : { ok: false, offline: true };
  }) as Ask;
  await sendRollKey(device, createCall(ask), 5_000);
  expect(sent).toEqual([{ path: '/api/circles/a/roll', pass: 'pass-a', body: { key: device.key('a', 'roll') } }]);
  const day = 24 * 60 * MINUTE;
  expect(device.place('a')?.rollAt).toBe(5_000 + day);
  through = true;
  await sendRollKey(device, createCall(ask), 5_000 + day);
  await sendRollKey(device, createCall(ask), 5_000 + 2 * day);
  expect(sent).toHaveLength(3);
  expect(['a', 'b'].map((id) => device.place(id)?.rollAt)).toEqual([null, null]);
});

test('DV30 the secret alone finds its answers and what it wrote again, also past some that were taken back', async () => {
  const first = new Device(memoryStorage(), { random: testBytes() });
  const idOf = (store: 'voice' | 'story' | 'suggestion', item: string) => first.written('c', store, item).id;
  const replies: Readonly<Record<string, unknown>> = {
    mine: {
      position: 'p1',
      positionN: 2,
      wrongQuestion: { marked: true, n: 1 },
      responses: [{ voice: 'v', answer: 1, important: false, n: 4 }],
    },
    voices: {
      voices: [
        { id: 'else', text: 'not mine' },
        ...['2', '9'].map((item) => ({ id: idOf('voice', item), text: item })),
      ],
    },
    stories: { stories: [{ id: idOf('story', '1'), text: 'told', share: 'aloud' }] },
    drafts: { suggestions: [{ id: idOf('suggestion', '1'), text: 'better' }] },
  };
  const ask = (async (_: string, path: string): Promise<Answered<unknown>> => {
    const body = replies[path.split('/').at(-1) ?? ''];
    return body === undefined ? { ok: false, offline: true } : { ok: true, body, tag: null };
  }) as Ask;
  const other = new Device(memoryStorage(), { random: testBytes(), secret: first.secret });
  const place = await restorePlace(other, createCall(ask), { circle: CIRCLE as never, pass: 'p' });
  expect(place).toMatchObject({ joined: true, position: 'p1', positionN: 2 });
  expect(place?.answers).toEqual({ v: { answer: 1, important: false, n: 4 } });
  expect([place?.voices, place?.stories, place?.suggestions].map((list) => list?.map(({ item }) => item))).toEqual([
    ['2', '9'],
    ['1'],
    ['1'],
  ]);
  expect(other.place('c')).toBe(place);
  const none = (async () => ({ ok: false, offline: true })) as Ask;
  expect(await restorePlace(other, createCall(none), { circle: CIRCLE as never, pass: 'p' })).toBe(null);
});
