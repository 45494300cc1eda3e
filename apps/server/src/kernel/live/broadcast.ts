import type { ServerResponse } from 'node:http';

/** The most bytes that may wait in one socket. A reader with more is cut off; it reconnects and says what it has. */
const STUFFED = 512 * 1024;
const HEARTBEAT = 15_000;
const RETRY = Buffer.from('retry: 1000\n\n');
const BEAT = Buffer.from(': \n\n');

/**
 * Sends events to everybody who listens to a channel: each event to each reader, in order, encoded once. It does not
 * know what the events mean. Unlike a snapshot an event may not be skipped, so a reader that takes nothing is cut off.
 */
export class Broadcast {
  readonly #channels = new Map<string, Set<ServerResponse>>();
  readonly #heart: NodeJS.Timeout;

  constructor() {
    this.#heart = setInterval(() => {
      for (const out of new Set([...this.#channels.values()].flatMap((outs) => [...outs]))) write(out, BEAT);
    }, HEARTBEAT);
    this.#heart.unref();
  }

  /** How many listen to a channel. */
  count(channel: string): number {
    return this.#channels.get(channel)?.size ?? 0;
  }

  /** Adds a reader whose headers have been sent. `left` is called when the stream ends, whichever side closed it. */
  listen(channels: readonly string[], out: ServerResponse, left: () => void): void {
    for (const channel of channels) {
      const outs = this.#channels.get(channel) ?? new Set<ServerResponse>();
      outs.add(out);
      this.#channels.set(channel, outs);
    }
    out.on('error', () => undefined);
    out.once('close', () => {
      for (const channel of channels) {
        const outs = this.#channels.get(channel);
        outs?.delete(out);
        if (outs?.size === 0) this.#channels.delete(channel);
      }
      left();
    });
    out.write(RETRY);
  }

  send(channel: string, event: string, json: string): void {
    const outs = this.#channels.get(channel);
    if (outs === undefined) return;
    const bytes = encodeEvent(event, json);
    for (const out of outs) write(out, bytes);
  }

  close(): void {
    clearInterval(this.#heart);
    for (const outs of this.#channels.values()) for (const out of outs) end(out);
    this.#channels.clear();
  }
}

/** One event in the format of server-sent events. */
export const encodeEvent = (event: string, json: string): Buffer => Buffer.from(`event: ${event}\ndata: ${json}\n\n`);

const write = (out: ServerResponse, bytes: Buffer): void => {
  if (out.writableLength > STUFFED) end(out);
  else out.write(bytes);
};
const end = (out: ServerResponse): void => {
  out.end();
  out.destroy();
};
