import type { ServerResponse } from 'node:http';

/** A snapshot, encoded once and sent to everybody in the same bytes. */
export type Encoded = { readonly version: number; readonly bytes: Buffer };

/** Bytes that may wait in one socket before its reader counts as slow. */
const STUFFED = 64 * 1024;
/** Milliseconds after which a reader that takes nothing is cut off; the phone reconnects by itself. */
export const STUCK_AFTER = 30_000;

export const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  Connection: 'keep-alive',
  'X-Accel-Buffering': 'no',
} as const;

/** One reader. It needs only the newest snapshot, so a slow reader skips those in between. */
export class Stream {
  readonly #out: ServerResponse;
  readonly #tick: () => number;
  #sent: number;
  #stuckSince: number | null = null;

  constructor(out: ServerResponse, lastSeen: number, tick: () => number) {
    this.#out = out;
    this.#sent = lastSeen;
    this.#tick = tick;
  }

  /**
   * Writes the snapshot unless the reader has it. Returns false when there was no room in its socket, so that it still
   * has to be sent.
   */
  offer(snapshot: Encoded): boolean {
    if (snapshot.version === this.#sent) return true;
    if (!this.#hasRoom()) return false;
    this.#sent = snapshot.version;
    this.#out.write(snapshot.bytes);
    return true;
  }

  beat(bytes: Buffer): void {
    if (this.#hasRoom()) this.#out.write(bytes);
  }

  /** Whether the reader has taken nothing for so long that it should be cut off. */
  get stuck(): boolean {
    return this.#stuckSince !== null && this.#tick() - this.#stuckSince > STUCK_AFTER;
  }

  end(): void {
    this.#out.end();
    this.#out.destroy();
  }

  #hasRoom(): boolean {
    if (this.#out.writableLength <= STUFFED) {
      this.#stuckSince = null;
      return true;
    }
    this.#stuckSince ??= this.#tick();
    return false;
  }
}
