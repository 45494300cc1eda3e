import { expect, test } from 'vitest';
import { type Answered, createAsk } from './ask.ts';
import { Backoff } from './backoff.ts';
import type { Fetch } from './environment.ts';
import { once } from './once.ts';
import { settle, TestTime } from './test-world.ts';

type Given = Parameters<Fetch>[1] & { readonly path: string };

const aLine = (answer: (given: Given) => Promise<Response>) => {
  const time = new TestTime();
  const given: Given[] = [];
  let newVersions = 0;
  const ask = createAsk({
    fetch: (path, request) => {
      given.push({ ...request, path });
      return answer({ ...request, path });
    },
    after: time.after,
    faultWords: async () => 'Something went wrong.',
    onNewVersion: () => (newVersions += 1),
  });
  return { ask, time, given, newVersions: () => newVersions };
};
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }));

test('DV6 a body with its tag, a refusal with its words, and nothing new', async () => {
  const { ask, given } = aLine(({ path, headers }) =>
    path === '/there'
      ? headers['if-none-match'] === '"3"'
        ? Promise.resolve(new Response(null, { status: 304, headers: { etag: '"3"' } }))
        : json({ a: 1 }, 200, { etag: '"3"' })
      : json({ code: 'too-long', words: 'Shorten it.' }, 422),
  );
  expect(await ask('GET', '/there', { pass: 'p' })).toEqual({ ok: true, body: { a: 1 }, tag: '"3"' });
  expect(await ask('GET', '/there', { pass: 'p', tag: '"3"' })).toEqual({ ok: true, body: null, tag: '"3"' });
  expect(await ask('POST', '/other', { body: { text: 'x' } })).toEqual({
    ok: false,
    offline: false,
    status: 422,
    refusal: { code: 'too-long', words: 'Shorten it.' },
  });
  expect(given.map(({ credentials, body }) => [credentials, body])).toEqual([
    ['omit', undefined],
    ['omit', undefined],
    ['same-origin', '{"text":"x"}'],
  ]);
  expect(given[0]?.headers.authorization).toBe('Bearer p');
  expect(given[2]?.headers.authorization).toBeUndefined();
});

test.each([
  ['a log-in page of the network', '<html>Log in</html>', 200],
  ['a proxy’s own page', '<html>Forbidden</html>', 403],
  ['nothing at all', '', 200],
])('DV6 %s is as no connection', async (_, text, status) => {
  const { ask } = aLine(() => Promise.resolve(new Response(text, { status })));
  expect(await ask('POST', '/x', { body: {} })).toEqual({ ok: false, offline: true });
});

test('DV6 a fault without words gets ours, and a broken line is no connection', async () => {
  const broken = aLine(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await broken.ask('GET', '/x')).toEqual({ ok: false, offline: true });
  const { ask } = aLine(() => Promise.resolve(new Response('<html>Bad gateway</html>', { status: 502 })));
  expect(await ask('GET', '/x')).toEqual({
    ok: false,
    offline: false,
    status: 502,
    refusal: { code: 'fault', reason: 'fault-of-ours', words: 'Something went wrong.' },
  });
});

test('DV7 what gives no answer within twenty seconds is as no connection', async () => {
  const { ask, time } = aLine(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('AbortError')))),
  );
  let answered: Answered<unknown> | null = null;
  void ask('GET', '/x').then((answer) => (answered = answer));
  await time.pass(19_999);
  expect(answered).toBe(null);
  await time.pass(1);
  expect(answered).toEqual({ ok: false, offline: true });
});

test('DV7 an answer in time leaves no timer behind', async () => {
  const { ask, time } = aLine(() => json({}));
  await ask('GET', '/x');
  expect(time.next).toBe(null);
});

test('DV8 each request says its version; a server that speaks a newer one is told of', async () => {
  const { ask, given, newVersions } = aLine(() => json({ code: 'new-version', words: 'Open it again.' }, 426));
  const answered = await ask('POST', '/x', { body: {} });
  expect(given[0]?.headers['throughline-protocol']).toBe('1');
  expect([answered.ok, newVersions()]).toEqual([false, 1]);
});

test('DV9 waits grow to the longest, differ by chance within their bounds, and begin anew', () => {
  const waits = [1_000, 2_000, 5_000];
  const middle = new Backoff(waits, () => 0.5);
  expect([1, 2, 3, 4].map(() => middle.next())).toEqual([1_000, 2_000, 5_000, 5_000]);
  middle.reset();
  expect(middle.next()).toBe(1_000);
  expect(new Backoff(waits, () => 0, 0.3).next()).toBeCloseTo(700);
  expect(new Backoff(waits, () => 1, 0.3).next()).toBeCloseTo(1_300);
});

test('DV10 a double tap sends once, and the next tap sends again, also after a failure', async () => {
  let sent = 0;
  const ends: ((failed: boolean) => void)[] = [];
  const send = once((what: string) => {
    sent += 1;
    return new Promise<string>((resolve, reject) =>
      ends.push((failed) => (failed ? reject(new Error('no')) : resolve(what))),
    );
  });
  const both = Promise.all([send('a'), send('b')]);
  ends[0]?.(false);
  expect([await both, sent]).toEqual([['a', 'a'], 1]);
  const failing = send('c');
  ends[1]?.(true);
  await expect(failing).rejects.toThrow('no');
  void send('d');
  await settle();
  expect(sent).toBe(3);
});
