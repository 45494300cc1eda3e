import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from '../test-world.ts';
import { eventReader } from './event-reader.ts';
import { Live } from './live.ts';
import type { LiveState } from './live-state.ts';
import { aLine } from './test-line.ts';

const follow = (stream: ReturnType<typeof aLine>['line']['stream'] = 'open', online = true) => {
  const made = aLine();
  Object.assign(made.line, { stream, online });
  const states: LiveState[] = [];
  const live = new Live({ circle: 'c', pass: 'p' }, made.world, (state) => states.push(state));
  return { ...made, live, states, versions: () => states.map(({ now }) => now?.version ?? null) };
};

test('DV22 it shows each snapshot, comes back with the version it has, and keeps what it saw meanwhile', async () => {
  const { time, streams, live, states } = follow();
  await time.pass(0);
  expect(streams[0]?.headers).toMatchObject({ authorization: 'Bearer p', 'throughline-protocol': '1' });
  expect(streams[0]?.headers['last-event-id']).toBeUndefined();
  streams[0]?.snapshot(7);
  await settle();
  expect(live.state).toMatchObject({ connected: true, now: { version: 7 } });
  streams[0]?.end();
  await settle();
  expect(states.at(-1)).toMatchObject({ connected: false, now: { version: 7 } });
  await time.pass(500);
  expect(streams[1]?.headers['last-event-id']).toBe('7');
  streams[1]?.write(': \n\n');
  await settle();
  expect(live.state).toMatchObject({ connected: true, now: { version: 7 } });
  live.stop();
});

test('DV22 within a stream no version goes back; a server that counts anew is believed', async () => {
  const { time, streams, versions, live } = follow();
  await time.pass(0);
  for (const version of [3, 5, 4, 5, 6]) streams[0]?.snapshot(version);
  await settle();
  expect(versions().filter((version) => version !== null)).toEqual([3, 5, 6]);
  streams[0]?.end();
  await time.pass(500);
  streams[1]?.snapshot(2);
  await settle();
  expect(live.state.now?.version).toBe(2);
  live.stop();
});

test('DV22 events come whole however their bytes are cut', () => {
  const text = 'retry: 2000\n\nid: 1\nevent: now\ndata: {"a":"née 👣"}\n\n: \n\ndata: {"b":2}\n\n';
  const bytes = new TextEncoder().encode(text);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), (cuts) => {
      const read = eventReader();
      const ends = [...cuts.sort((a, b) => a - b), bytes.length];
      const events = ends.flatMap((end, at) => read(bytes.slice(at === 0 ? 0 : ends[at - 1], end)));
      expect(events).toEqual(['{"a":"née 👣"}', '{"b":2}']);
    }),
  );
});

test('DV21 a stream that falls silent is cut after forty seconds', async () => {
  const { time, streams, live } = follow();
  await time.pass(0);
  streams[0]?.snapshot(1);
  await time.pass(39_000);
  streams[0]?.write(': \n\n');
  await time.pass(39_000);
  expect([streams[0]?.isCut(), live.state.connected]).toEqual([false, true]);
  await time.pass(1_001);
  expect([streams[0]?.isCut(), live.state.connected]).toEqual([true, false]);
  live.stop();
});

test('DV21 streams that are held back: it asks every ten seconds, then tries a stream now and then', async () => {
  const { time, streams, polls, line, live, states } = follow('hanging');
  line.poll = () => Response.json({ version: 9 });
  await time.pass(40_000 + 500 + 40_000 + 1_000);
  expect([streams.length, polls.length]).toEqual([2, 1]);
  expect(states.at(-1)).toMatchObject({ connected: true, now: { version: 9 } });
  line.poll = () => new Response(null, { status: 304 });
  await time.pass(60_000);
  expect(polls).toHaveLength(7);
  expect(polls[1]?.['if-none-match']).toBe('"n9"');
  expect(live.state).toMatchObject({ connected: true, now: { version: 9 } });
  await time.pass(10_000);
  expect(streams).toHaveLength(3);
  // the proxy lets it through now
  line.stream = 'open';
  await time.pass(40_000 + 90_000);
  const before = polls.length;
  streams.at(-1)?.snapshot(10);
  await time.pass(10_000);
  expect([live.state.now?.version, polls.length]).toEqual([10, before]);
  live.stop();
});

test('DV21 without a connection, silence says nothing of streams', async () => {
  const { time, streams, polls, line, live } = follow('broken', false);
  await time.pass(300_000);
  expect(polls).toEqual([]);
  line.online = true;
  line.stream = 'open';
  await time.pass(30_000);
  expect(streams).toHaveLength(1);
  live.stop();
});

test('DV23 waits grow between attempts, and a wake tries at once', async () => {
  const { time, live, world } = follow('gone');
  let tries = 0;
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = (...given) => {
    tries += 1;
    return fetch(...given);
  };
  await time.pass(0);
  const waits: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    waits.push(time.next ?? 0);
    await time.pass(time.next ?? 0);
  }
  expect(waits).toEqual([500, 1_000, 2_000, 5_000, 10_000, 20_000, 20_000]);
  const before = tries;
  live.wake();
  await settle();
  expect(tries).toBe(before + 1);
  live.stop();
  await time.pass(100_000);
  expect([tries, time.next]).toEqual([before + 1, null]);
});

test('DV8 a stream or a poll that a newer server refuses says so', async () => {
  const { time, states, live } = follow('new-version');
  await time.pass(0);
  expect(states.at(-1)).toEqual({ now: null, connected: false, newVersion: true });
  live.stop();
});

test('DV22 stopped in the middle, it tells nothing more and cuts its stream', async () => {
  const { time, streams, states, live } = follow();
  await time.pass(0);
  streams[0]?.snapshot(1);
  await settle();
  const before = states.length;
  live.stop();
  streams[0]?.snapshot(2);
  await time.pass(60_000);
  expect([states.length, streams.length, streams[0]?.isCut(), time.next]).toEqual([before, 1, true, null]);
});
