import type { Answered } from '../ask.ts';
import { type DeviceStorage, memoryStorage } from '../device-storage.ts';
import { TestTime } from '../test-world.ts';
import { Outbox } from './outbox.ts';
import { type Body, pathOf, routeAt } from './rule.ts';

export type Request = { readonly circle: string; readonly path: string; readonly body: Body };
export type Answer = (request: Request) => Answered<unknown> | null | Promise<Answered<unknown> | null>;

export const taken: Answered<unknown> = { ok: true, body: {}, tag: null };
export const offline: Answered<unknown> = { ok: false, offline: true };
export const refused = (code: string, status = 409, more: { readonly wait?: number } = {}): Answered<unknown> => ({
  ok: false,
  offline: false,
  status,
  refusal: { code, reason: code, words: `Because of ${code}.`, ...more },
});

/** An outbox on a simulated network. `answer` may be changed at any time; `sent` holds everything that was sent. */
export const anOutbox = (
  options: { readonly keep?: DeviceStorage; readonly time?: TestTime; readonly holder?: string } = {},
) => {
  const time = options.time ?? new TestTime();
  const keep = options.keep ?? memoryStorage();
  const sent: Request[] = [];
  const line: { answer: Answer } = { answer: () => taken };
  const outbox = new Outbox({
    keep,
    after: time.after,
    random: () => 0.5,
    ...(options.holder === undefined ? {} : { holder: options.holder }),
    send: async (route, circle, body) => {
      const request = { circle, path: pathOf(route), body };
      sent.push(request);
      return line.answer(request);
    },
  });
  return { outbox, keep, time, sent, line, paths: () => sent.map(({ path }) => path) };
};

export const KEY = 'k'.repeat(43);
export const response = (voice: string, n = 1) => ({ voice, answer: 1 as const, important: false, n });

/** Puts in a made-up post by its path. Pages name a route instead, so that the compiler checks the body. */
export const put = (outbox: Outbox, circle: string, path: string, name: string, body: Body): void =>
  outbox.put(routeAt(path), circle, name, body);
