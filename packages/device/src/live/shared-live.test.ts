import { expect, test } from 'vitest';
import { settle, TestTime } from '../test-world.ts';
import { type HubSays, LiveHub, type Port } from './live-hub.ts';
import { type Followed, type LiveState, NOTHING_YET } from './live-state.ts';
import { SeenLive } from './seen-live.ts';
import { SharedLive } from './shared-live.ts';

const CIRCLE = { circle: 'c', pass: 'p' };
const at = (version: number): LiveState => ({ ...NOTHING_YET, connected: true, now: { version } as never });

/** Streams that a test writes to by hand. */
const someStreams = () => {
  const begun: { followed: Followed; notify: (state: LiveState) => void; stopped: boolean; wakes: number }[] = [];
  const begin = (followed: Followed, notify: (state: LiveState) => void) => {
    const one = { followed, notify, stopped: false, wakes: 0 };
    begun.push(one);
    return { stop: () => void (one.stopped = true), wake: () => void (one.wakes += 1) };
  };
  return { begun, begin, open: () => begun.filter(({ stopped }) => !stopped).length };
};

/** A browser with a shared worker and tabs. Messages between them take a moment, as in a browser. */
const aBrowser = () => {
  const time = new TestTime();
  const shared = someStreams();
  const alone = someStreams();
  const hub = new LiveHub({ begin: shared.begin, after: time.after });
  const worker = { answers: true };
  const openTab = () => {
    const port: Port = { say: (words: HubSays) => queueMicrotask(() => worker.answers && tab.hear(words)) };
    const tab: SharedLive = new SharedLive({
      say: (words) => queueMicrotask(() => worker.answers && hub.hear(port, words)),
      alone: alone.begin,
      after: time.after,
    });
    return tab;
  };
  return { time, shared, alone, hub, worker, openTab };
};

test('DV24 tabs share one stream a circle, and a later tab gets what is known at once', async () => {
  const { shared, hub, openTab } = aBrowser();
  const seen: [string, number | undefined][] = [];
  const notify = (name: string) => (state: LiveState) => seen.push([name, state.now?.version]);
  const one = openTab().follow(CIRCLE, notify('one'));
  await settle();
  shared.begun[0]?.notify(at(1));
  const second = openTab();
  const other = second.follow(CIRCLE, notify('other'));
  second.follow({ circle: 'd', pass: 'q' }, notify('d'));
  await settle();
  shared.begun[0]?.notify(at(2));
  await settle();
  expect([shared.begun.length, hub.streams]).toEqual([2, 2]);
  expect(seen).toEqual([
    ['one', 1],
    ['other', 1],
    ['one', 2],
    ['other', 2],
  ]);
  one.stop();
  await settle();
  expect(shared.open()).toBe(2);
  other.stop();
  await settle();
  expect([shared.open(), shared.begun[0]?.stopped]).toEqual([1, true]);
});

test('DV24 a changed pass is another stream; the old one is left to whoever has it', async () => {
  const { shared, openTab } = aBrowser();
  openTab().follow(CIRCLE, () => undefined);
  openTab().follow({ ...CIRCLE, pass: 'new' }, () => undefined);
  await settle();
  expect(shared.begun.map(({ followed }) => followed.pass)).toEqual(['p', 'new']);
});

test('DV24 a tab gives signs of life; one that gives none for two and a half minutes is gone', async () => {
  const { time, shared, hub, openTab } = aBrowser();
  openTab().follow(CIRCLE, () => undefined);
  await time.pass(600_000);
  expect([shared.open(), hub.streams]).toEqual([1, 1]);
  // a tab that the browser ended sends no more signs of life
  const port: Port = { say: () => undefined };
  hub.hear(port, { follows: [{ circle: 'd', pass: 'q' }] });
  expect(shared.open()).toBe(2);
  await time.pass(149_000);
  expect(shared.open()).toBe(2);
  await time.pass(2_000);
  expect(shared.open()).toBe(1);
  // the tab was only asleep: its next sign of life brings it back
  hub.hear(port, { follows: [{ circle: 'd', pass: 'q' }] });
  expect(shared.open()).toBe(2);
});

test('DV24 a page that is put away leaves, and follows again when it comes back', async () => {
  const { time, shared, openTab } = aBrowser();
  const tab = openTab();
  tab.follow(CIRCLE, () => undefined);
  await settle();
  tab.leave();
  await time.pass(200_000);
  expect([shared.open(), time.next]).toEqual([0, null]);
  tab.wake();
  await settle();
  expect([shared.begun.length, shared.open()]).toEqual([2, 1]);
});

test('DV24 a wake reaches the stream', async () => {
  const { shared, openTab } = aBrowser();
  const follow = openTab().follow(CIRCLE, () => undefined);
  await settle();
  follow.wake();
  await settle();
  expect(shared.begun[0]?.wakes).toBe(1);
});

test('DV25 a hub that does not answer within five seconds: each tab by itself', async () => {
  const { time, shared, alone, worker, openTab } = aBrowser();
  worker.answers = false;
  const tab = openTab();
  const versions: (number | undefined)[] = [];
  const follow = tab.follow(CIRCLE, ({ now }) => versions.push(now?.version));
  await time.pass(4_999);
  expect(alone.open()).toBe(0);
  await time.pass(1);
  expect([alone.open(), shared.open()]).toEqual([1, 0]);
  alone.begun[0]?.notify(at(3));
  // messages from the hub are ignored from now on
  worker.answers = true;
  tab.hear({ circle: 'c', state: at(2) });
  const next = tab.follow({ circle: 'd', pass: 'q' }, () => undefined);
  expect([versions, alone.open()]).toEqual([[3], 2]);
  follow.wake();
  tab.wake();
  tab.leave();
  follow.stop();
  next.stop();
  expect([alone.open(), alone.begun[0]?.wakes]).toEqual([0, 2]);
});

test('DV25 a worker that cannot be had, or is ended later, is noticed', async () => {
  const { time, alone, worker, openTab } = aBrowser();
  const [one, other] = [openTab(), openTab()];
  one.follow(CIRCLE, () => undefined);
  other.follow(CIRCLE, () => undefined);
  await time.pass(60_000);
  one.fail();
  expect(alone.open()).toBe(1);
  worker.answers = false;
  await time.pass(36_000);
  expect(alone.open()).toBe(2);
});

test('DV26 without shared workers a page follows while it is seen, and half a minute longer', async () => {
  const time = new TestTime();
  const { begun, begin, open } = someStreams();
  let isSeen = true;
  const looks = new Set<() => void>();
  const look = (seen: boolean) => {
    isSeen = seen;
    for (const call of looks) call();
  };
  const seen = {
    now: () => isSeen,
    listen: (call: () => void) => {
      looks.add(call);
      return () => void looks.delete(call);
    },
  };
  const states: LiveState[] = [];
  const live = new SeenLive(CIRCLE, { begin, seen, after: time.after }, (state) => states.push(state));
  begun[0]?.notify(at(4));
  look(false);
  await time.pass(29_000);
  look(true);
  await time.pass(29_000);
  expect([begun.length, open()]).toEqual([1, 1]);
  look(false);
  await time.pass(30_000);
  expect(open()).toBe(0);
  look(true);
  expect(begun).toHaveLength(2);
  // the last snapshot stays until the new stream delivers one
  begun[1]?.notify({ ...NOTHING_YET, connected: true });
  expect(states.at(-1)).toMatchObject({ connected: true, now: { version: 4 } });
  live.wake();
  live.stop();
  look(false);
  await time.pass(60_000);
  expect([open(), looks.size, begun[1]?.wakes, time.next]).toEqual([0, 0, 1, null]);
});
