import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answered } from './ask.ts';
import { Fetched } from './fetched.ts';
import { settle, TestTime } from './test-world.ts';

type Data = { readonly version: number };

const something = (first: Data | null = null) => {
  const time = new TestTime();
  const asked: { readonly tag: string | null; readonly answer: (answered: Answered<Data>) => void }[] = [];
  const fetched = new Fetched<Data>({
    get: (tag) => new Promise((resolve) => asked.push({ tag, answer: resolve })),
    after: time.after,
    random: () => 0.5,
    first,
  });
  return { time, asked, fetched };
};
const body = (version: number): Answered<Data> => ({ ok: true, body: { version }, tag: `"${version}"` });
const offline: Answered<Data> = { ok: false, offline: true };
const refused: Answered<Data> = {
  ok: false,
  offline: false,
  status: 409,
  refusal: { code: 'not-open', reason: 'no-round', words: 'Not yet.' },
};

test('DV27 what moves while a request is under way is read once more, however often it moves', async () => {
  const { asked, fetched } = something();
  let told = 0;
  fetched.listen(() => (told += 1));
  const first = fetched.again();
  const ends = [fetched.again(), fetched.again()];
  expect(asked).toHaveLength(1);
  asked[0]?.answer(body(1));
  await first;
  expect(fetched.seen).toEqual({ data: { version: 1 }, problem: null });
  await settle();
  expect(asked.map(({ tag }) => tag)).toEqual([null, '"1"']);
  asked[1]?.answer(body(2));
  await Promise.all(ends);
  expect([fetched.seen.data, told, asked.length]).toEqual([{ version: 2 }, 2, 2]);
});

test('DV27 whoever waits after a write sees what was written, and nothing ever goes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }), async (turns) => {
      let server = 0;
      let shown = 0;
      const slow: (() => void)[] = [];
      const fetched = new Fetched<Data>({
        get: async () => {
          const version = server;
          await new Promise<void>((resolve) => slow.push(resolve));
          return body(version);
        },
        after: new TestTime().after,
        random: () => 0.5,
      });
      fetched.listen(() => {
        const { version } = fetched.seen.data as Data;
        expect(version).toBeGreaterThanOrEqual(shown);
        shown = version;
      });
      const waits: Promise<void>[] = [];
      for (const turn of turns) {
        if (turn === 0) slow.shift()?.();
        else if (turn === 1) await settle();
        else {
          server += 1;
          const wrote = server;
          waits.push(fetched.again().then(() => expect(fetched.seen.data?.version).toBeGreaterThanOrEqual(wrote)));
        }
      }
      for (let turn = 0; turn < 4; turn += 1) {
        for (const answer of slow.splice(0)) answer();
        await settle();
      }
      await Promise.all(waits);
    }),
    { numRuns: 50 },
  );
});

test('DV28 not modified: what was read stays, and nobody is told', async () => {
  const { asked, fetched } = something();
  void fetched.again();
  asked[0]?.answer(body(1));
  await settle();
  const before = fetched.seen;
  let told = 0;
  fetched.listen(() => (told += 1));
  void fetched.again();
  expect(asked[1]?.tag).toBe('"1"');
  asked[1]?.answer({ ok: true, body: null as never, tag: '"1"' });
  await settle();
  expect([fetched.seen === before, told]).toEqual([true, 0]);
});

test('DV28 without a connection it shows what was kept, tries again while somebody looks, and then no more', async () => {
  const { time, asked, fetched } = something({ version: 3 });
  const leave = fetched.listen(() => undefined);
  void fetched.again();
  asked[0]?.answer(offline);
  await settle();
  expect(fetched.seen).toEqual({ data: { version: 3 }, problem: 'offline' });
  await time.pass(2_000);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(offline);
  await time.pass(4_999);
  expect(asked).toHaveLength(2);
  await time.pass(1);
  asked[2]?.answer(body(4));
  await settle();
  expect([fetched.seen, time.next]).toEqual([{ data: { version: 4 }, problem: null }, null]);
  void fetched.again();
  asked[3]?.answer(offline);
  await settle();
  leave();
  await time.pass(60_000);
  expect(asked).toHaveLength(4);
});

test('DV28 a refusal is told in its words, what was read stays, and it is not asked again by itself', async () => {
  const { time, asked, fetched } = something();
  fetched.listen(() => undefined);
  void fetched.again();
  asked[0]?.answer(refused);
  await time.pass(60_000);
  expect([fetched.seen, asked.length]).toEqual([{ data: null, problem: refused }, 1]);
});
