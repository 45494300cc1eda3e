import type { ServerResponse } from 'node:http';

/** Bytes that may wait in one socket before its reader is let go: it comes back, and says what it has. */
const STUFFED = 512 * 1024;
const HEARTBEAT = 15_000;
const RETRY = Buffer.from('retry: 1000\n\n');
const BEAT = Buffer.from(': \n\n');

/**
 * Sends events to all who listen to a channel: each event to everybody, in order, encoded once. It knows nothing of what
 * it sends. Unlike a snapshot an event may not be skipped, so that a reader who takes nothing is let go.
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

  /** Adds a reader whose headers have been sent. `left` is called when it has gone, whoever closed. */
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

/** One event as it travels. */
export const encodeEvent = (event: string, json: string): Buffer => Buffer.from(`event: ${event}\ndata: ${json}\n\n`);

const write = (out: ServerResponse, bytes: Buffer): void => {
  if (out.writableLength > STUFFED) end(out);
  else out.write(bytes);
};
const end = (out: ServerResponse): void => {
  out.end();
  out.destroy();
};
