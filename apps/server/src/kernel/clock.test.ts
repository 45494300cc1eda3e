import { afterEach, expect, test } from 'vitest';
import { testCircle } from '../test-circle.ts';
import { chanceFrom, CONVENER, startTestServer, type TestServer } from '../test-server.ts';
import type { Clock } from './clock.ts';
import { ALLOWANCES } from './http/limits.ts';
import { shuffled } from './shuffled.ts';

let server: TestServer | null = null;
afterEach(async () => {
  await server?.done();
  server = null;
});

const DAY = 24 * 60 * 60_000;
let wall = Date.parse('2026-12-03T14:00:00Z');
let tick = 0;
const clock: Clock = {
  now: () => wall,
  today: () => new Date(wall).toISOString().slice(0, 10),
  tick: () => tick,
};

test('a host’s clock that is set forward or back gives no allowance, takes none, and times no request', async () => {
  server = await startTestServer({}, { clock });
  const tooMany = async (): Promise<number> => {
    for (let tries = 0; tries <= ALLOWANCES.setUp.burst; tries += 1) {
      const reply = await server?.post('/api/set-up', { code: 'not the right words', ...CONVENER, accepts: true });
      if (reply?.status === 429) return tries;
    }
    return -1;
  };
  expect(await tooMany()).toBeGreaterThan(0);
  wall += 14 * DAY;
  expect(await tooMany()).toBe(0);
  wall -= 28 * DAY;
  expect(await tooMany()).toBe(0);
  // ten seconds give one back
  tick += 11_000;
  expect(await tooMany()).toBe(1);
  await testCircle(server);
  const lines = server.logged.map((line) => JSON.parse(line)).filter(({ route }) => route !== undefined);
  expect(lines.length).toBeGreaterThan(10);
  for (const { ms } of lines) expect(ms).toBe(1);
  expect(lines.at(-1).time).toBe(`${new Date(wall).toISOString().slice(0, 16)}Z`);
});

test('the same draws make the same circle: its id, its four words and its pass', async () => {
  const made: unknown[] = [];
  for (const seed of ['one', 'one', 'another']) {
    const house = await startTestServer({}, { clock, chance: chanceFrom(seed) });
    const { id, code, pass } = await testCircle(house);
    made.push([house.setUpCode, { id, code }, pass, (await house.get('/')).headers.get('content-security-policy')]);
    await house.done();
  }
  expect(made[0]).toEqual(made[1]);
  expect(JSON.stringify(made[0])).toMatch(/"id":"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"/);
  for (const [at, value] of (made[2] as unknown[]).entries()) expect(value).not.toEqual((made[0] as unknown[])[at]);
});

test('a shuffle gives every order of three about as often, and loses nothing', () => {
  const chance = chanceFrom('shuffles');
  const seen = new Map<string, number>();
  for (let draw = 0; draw < 6_000; draw += 1) {
    const order = shuffled(['a', 'b', 'c'], chance).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  // 1000 expected, with a standard deviation of 29
  for (const count of seen.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});
