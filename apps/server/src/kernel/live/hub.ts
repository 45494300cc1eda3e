import type { ServerResponse } from 'node:http';
import { Broadcast } from './broadcast.ts';
import { type Encoded, Stream } from './stream.ts';

/** Milliseconds between two updates of one circle: at most four a second. */
const PACE = 250;
const HEARTBEAT = 15_000;
/** Streams that are written to before the event loop gets a turn. */
const SLICE = 500;
/** Milliseconds a browser waits before it comes back. */
const RETRY = 2_000;

const BEAT = Buffer.from(': \n\n');

type Channel = {
  readonly streams: Set<Stream>;
  newest: Encoded | null;
  /** The tick at which the last update began. */
  wroteAt: number;
  due: boolean;
  writing: boolean;
};

/**
 * Sends each circle's newest snapshot to everybody who listens to it. It knows nothing of a snapshot's content or of
 * the store. A snapshot is encoded once. Its version is a number that grows when the content changes.
 */
export class Hub {
  readonly #channels = new Map<string, Channel>();
  readonly #tick: () => number;
  readonly #heart: NodeJS.Timeout;
  /** The events of drafts, which are sent apart from snapshots. */
  readonly drafts = new Broadcast();
  #open = 0;

  /** `tick`: a clock that never goes back, in milliseconds. */
  constructor(tick: () => number) {
    this.#tick = tick;
    this.#heart = setInterval(() => void this.#beat(), HEARTBEAT);
    this.#heart.unref();
  }

  get open(): number {
    return this.#open;
  }

  /** Sets a circle's snapshot. Listeners get it within a quarter of a second. */
  show(circle: string, version: number, json: string): void {
    const channel = this.#channel(circle);
    if (channel.newest?.version === version) return;
    channel.newest = { version, bytes: Buffer.from(`id: ${version}\nevent: now\ndata: ${json}\n\n`) };
    this.#schedule(channel);
  }

  /**
   * Adds a reader whose headers have been sent. `lastSeen` is the version that the reader says it has, 0 for none; it
   * gets the newest at once if that is another. `left` is called when the stream ends, whichever side closed it.
   */
  listen(circle: string, out: ServerResponse, lastSeen: number, left: () => void): void {
    const channel = this.#channel(circle);
    const stream = new Stream(out, lastSeen, this.#tick);
    channel.streams.add(stream);
    this.#open += 1;
    out.on('error', () => undefined);
    out.once('close', () => {
      if (!channel.streams.delete(stream)) return;
      this.#open -= 1;
      // the newest snapshot stays: the next listener needs it, though nothing may change for days
      if (channel.streams.size === 0 && channel.newest === null) this.#channels.delete(circle);
      left();
    });
    out.write(`retry: ${RETRY}\n\n`);
    if (channel.newest !== null) stream.offer(channel.newest);
  }

  /** Ends every stream of a circle that was removed. */
  drop(circle: string): void {
    const channel = this.#channels.get(circle);
    if (channel !== undefined) for (const stream of channel.streams) stream.end();
    this.#channels.delete(circle);
  }

  close(): void {
    clearInterval(this.#heart);
    this.drafts.close();
    for (const channel of this.#channels.values()) for (const stream of channel.streams) stream.end();
    this.#channels.clear();
  }

  #channel(circle: string): Channel {
    const known = this.#channels.get(circle);
    if (known !== undefined) return known;
    const made: Channel = { streams: new Set(), newest: null, wroteAt: -Infinity, due: false, writing: false };
    this.#channels.set(circle, made);
    return made;
  }

  #schedule(channel: Channel): void {
    if (channel.due || channel.writing) {
      channel.due = true;
      return;
    }
    channel.due = true;
    setTimeout(() => void this.#write(channel), Math.max(0, channel.wroteAt + PACE - this.#tick()));
  }

  async #write(channel: Channel): Promise<void> {
    channel.due = false;
    channel.writing = true;
    channel.wroteAt = this.#tick();
    let owed = false;
    await inSlices([...channel.streams], (stream) => {
      // offers the newest, even if it arrived during this round of writing
      if (channel.newest !== null && !stream.offer(channel.newest)) owed = true;
    });
    channel.writing = false;
    if (channel.due || owed) {
      channel.due = false;
      this.#schedule(channel);
    }
  }

  async #beat(): Promise<void> {
    for (const channel of Array.from(this.#channels.values())) {
      await inSlices([...channel.streams], (stream) => (stream.stuck ? stream.end() : stream.beat(BEAT)));
    }
  }
}

const inSlices = async (streams: readonly Stream[], each: (stream: Stream) => void): Promise<void> => {
  for (let at = 0; at < streams.length; at += SLICE) {
    for (const stream of streams.slice(at, at + SLICE)) each(stream);
    if (at + SLICE < streams.length) await new Promise((resolve) => setImmediate(resolve));
  }
};
