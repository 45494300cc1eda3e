import { createAsk } from '../ask.ts';
import { createCall } from '../call.ts';
import type { Fetch, Pieces } from '../environment.ts';
import { TestTime } from '../test-world.ts';
import type { LiveEnvironment } from './live-state.ts';

/** A stream whose content a test writes. */
export type Stream = {
  readonly headers: Readonly<Record<string, string>>;
  write(text: string): void;
  snapshot(version: number): void;
  end(): void;
  readonly isCut: () => boolean;
};

/** A server on a simulated network, as `Live` sees it. */
export const aLine = () => {
  const time = new TestTime();
  const streams: Stream[] = [];
  const polls: Readonly<Record<string, string>>[] = [];
  const line = {
    /** How the server answers a request for a stream. */
    stream: 'open' as 'open' | 'broken' | 'hanging' | 'new-version' | 'gone',
    poll: (): Response => new Response(null, { status: 304 }),
    online: true,
  };
  const fetch: Fetch = (path, { headers, signal }) => {
    if (path.endsWith('/now')) {
      polls.push(headers);
      return Promise.resolve(line.poll());
    }
    const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('cut'))));
    if (line.stream === 'broken') return Promise.reject(new TypeError('Failed to fetch'));
    if (line.stream === 'new-version')
      return Promise.resolve(Response.json({ code: 'new-version', words: 'Open it again.' }, { status: 426 }));
    if (line.stream === 'gone')
      return Promise.resolve(Response.json({ code: 'not-found', words: 'Nothing here.' }, { status: 404 }));
    const ready: { done: boolean; value?: Uint8Array }[] = [];
    let wake: (() => void) | null = null;
    const give = (piece: { done: boolean; value?: Uint8Array }): void => {
      ready.push(piece);
      wake?.();
    };
    const write = (text: string): void => give({ done: false, value: new TextEncoder().encode(text) });
    streams.push({
      headers,
      write,
      snapshot: (version) => write(`id: ${version}\nevent: now\ndata: ${JSON.stringify({ version })}\n\n`),
      end: () => give({ done: true }),
      isCut: () => signal.aborted,
    });
    if (line.stream === 'hanging') return aborted;
    aborted.catch(() => undefined);
    const body: Pieces = {
      getReader: () => ({
        read: async () => {
          while (ready.length === 0) await Promise.race([aborted, new Promise<void>((resolve) => (wake = resolve))]);
          return ready.shift() ?? { done: true };
        },
      }),
    };
    return Promise.resolve({
      ok: true,
      status: 200,
      headers: { get: () => null },
      json: () => Promise.reject(new Error('a stream')),
      body,
    });
  };
  const world: LiveEnvironment = {
    fetch,
    call: createCall(createAsk({ fetch, after: time.after, faultWords: async () => '' })),
    after: time.after,
    random: () => 0.5,
    online: () => line.online,
  };
  return { time, streams, polls, line, world };
};
