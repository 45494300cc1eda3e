import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answered } from '../ask.ts';
import { storageKeep } from '../device-storage.ts';
import { settle, TestStorage, TestTime } from '../test-world.ts';
import { anOutbox, KEY, offline, refused, response, taken, put as putIn } from './test-outbox.ts';

/** What the network does with a request. `lost`: the server takes it, but its reply does not arrive. */
const weather = fc.constantFrom('taken', 'taken', 'lost', 'offline', 'busy', 'fault', 'not-open', 'refused', 'pass');
const act = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    path: fc.constantFrom('voices', 'stories', 'suggestions', 'consent'),
  }),
  fc.record({ kind: fc.constant('answer' as const), voice: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constant('close' as const) }),
  fc.record({ kind: fc.constant('fill' as const), full: fc.boolean() }),
);

test('DV11 through any weather, closed pages and two tabs: each thing is with the server, came back, or still waits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 25 }),
      fc.array(weather, { minLength: 1, maxLength: 30 }),
      async (acts, skies) => {
        const storage = new TestStorage();
        const time = new TestTime();
        const server = new Map<string, number>();
        const put = new Map<string, number>();
        let turn = 0;
        let calm = false;
        const take = (path: string, body: Readonly<Record<string, unknown>>): void => {
          const parts =
            path === 'responses'
              ? (body.responses as { voice: string; n: number }[]).map(
                  ({ voice, n }) => [`answer ${voice}`, n] as const,
                )
              : [[`${path} ${String(body.text)}`, Number(body.n)] as const];
          for (const [name, n] of parts) server.set(name, Math.max(n, server.get(name) ?? 0));
        };
        const open = () => {
          const page = { closed: false };
          const made = anOutbox({ keep: storageKeep(() => storage), time });
          made.line.answer = async ({ path, body }): Promise<Answered<unknown> | null> => {
            // replies take time, so that posts change and pages close while a request is under way
            const slow = calm ? 0 : [0, 0, 700, 4_000][turn % 4];
            if (slow !== 0) await new Promise<void>((resolve) => time.after(slow ?? 0, resolve));
            // nothing runs in a closed page any more, so it never receives the reply
            if (page.closed) await new Promise<never>(() => undefined);
            const sky = calm ? 'taken' : skies[turn++ % skies.length];
            if (sky === 'offline') return offline;
            if (sky === 'pass') return null;
            if (sky === 'busy') return refused('slow-down', 429, { wait: 3 });
            if (sky === 'fault') return refused('fault', 503);
            if (sky === 'not-open') return refused('not-open');
            if (sky === 'refused') return refused('malformed', 400);
            take(path, body);
            return sky === 'lost' ? offline : taken;
          };
          return { ...made, page };
        };
        let tabs = [open(), open()];
        let count = 0;
        let full = false;
        for (const step of acts) {
          const tab = tabs[count % tabs.length] ?? open();
          count += 1;
          if (step.kind === 'write') {
            const text = `${count}`;
            put.set(`${step.path} ${text}`, 1);
            putIn(tab.outbox, 'c', step.path, text, { text, n: 1 });
          } else if (step.kind === 'answer') {
            const name = `answer v${step.voice}`;
            const n = (put.get(name) ?? 0) + 1;
            put.set(name, n);
            tab.outbox.putResponse('c', KEY, response(`v${step.voice}`, n));
          } else if (step.kind === 'wait') await time.pass(step.seconds * 1_000);
          else if (step.kind === 'fill') {
            full = step.full;
            storage.full = full;
          } else if (!full && tabs.every(({ outbox }) => outbox.lasts)) {
            // the pages close while requests are under way
            for (const { outbox, page } of tabs) {
              outbox.stop();
              page.closed = true;
            }
            tabs = [open(), open()];
          }
        }
        const told = new Set(tabs.flatMap(({ outbox }) => outbox.cameBack().map(({ name }) => name)));
        // nothing was announced and then forgotten, unless it was put in again
        for (const [name, n] of put) {
          const at = name.startsWith('answer ')
            ? `c/responses/${KEY.slice(0, 12)}.${name.slice(7)}`
            : `c/${name.replace(' ', '/')}`;
          const waits = tabs.some(({ keep }) => keep.get(`throughline.out.${at}`) !== null);
          expect({ name, safe: waits || told.has(at) || server.get(name) === n }).toEqual({ name, safe: true });
        }
        // the network recovers: everything that waits arrives
        calm = true;
        storage.full = false;
        for (let round = 0; round < 4; round += 1) {
          for (const { outbox } of tabs) void outbox.flush();
          await time.pass(310_000);
          await settle();
        }
        expect(tabs.map(({ outbox }) => outbox.waiting())).toEqual([0, 0]);
        for (const { outbox } of tabs) for (const { name } of outbox.cameBack()) told.add(name);
        for (const [name, n] of put) {
          const at = name.startsWith('answer ')
            ? `c/responses/${KEY.slice(0, 12)}.${name.slice(7)}`
            : `c/${name.replace(' ', '/')}`;
          expect({ name, safe: told.has(at) || server.get(name) === n }).toEqual({ name, safe: true });
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
