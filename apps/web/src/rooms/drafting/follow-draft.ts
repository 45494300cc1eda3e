import { Backoff } from '@throughline/device';
import { readDraftText, type TextReply } from '@throughline/protocol';
import type { DraftLink, Heard } from './draft-link.ts';

const POLL = 3_000;
/** Polls before a stream that was held back somewhere is tried again. */
const POLLS = 10;
const WAITS = [500, 1_000, 2_000, 4_000, 8_000] as const;

export type Follower = {
  readonly hear: (heard: Heard) => void;
  readonly whole: (text: TextReply) => void;
  readonly connected: (is: boolean) => void;
  /** The state vector of the text that is here already (base64url), or null. */
  readonly since: () => string | null;
};

/**
 * Follows a draft's stream, and opens it again whenever it breaks. When two streams open and stay silent (a proxy holds
 * them back), it polls every few seconds instead. `wake` connects at once.
 */
export class FollowDraft {
  readonly #link: DraftLink;
  readonly #draft: string;
  readonly #follower: Follower;
  readonly #stopping = new AbortController();
  readonly #backoff = new Backoff(WAITS, Math.random, 0.5);
  #wake: () => void = () => undefined;

  constructor(link: DraftLink, draft: string, follower: Follower) {
    this.#link = link;
    this.#draft = draft;
    this.#follower = follower;
    void this.#run();
  }

  wake(): void {
    this.#wake();
  }
  stop(): void {
    this.#stopping.abort();
    this.#wake();
  }

  async #run(): Promise<void> {
    let silent = 0;
    while (!this.#stopping.signal.aborted) {
      if (silent >= 2) {
        await this.#poll();
        silent = silent >= 2 + POLLS ? 0 : silent + 1;
        await this.#pause(POLL);
        continue;
      }
      const heard = await this.#link.listen(
        this.#draft,
        (event) => {
          this.#backoff.reset();
          this.#follower.hear(event);
        },
        this.#stopping.signal,
      );
      if (this.#stopping.signal.aborted) return;
      this.#follower.connected(false);
      silent = heard || !isOnline() ? 0 : silent + 1;
      await this.#pause(this.#backoff.next());
    }
  }

  async #poll(): Promise<void> {
    const read = await this.#link.call(readDraftText, {
      ...this.#link.member,
      body: { draft: this.#draft, since: this.#follower.since() },
    });
    if (this.#stopping.signal.aborted) return;
    if (read.ok) this.#follower.whole(read.body);
    this.#follower.connected(read.ok);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const isOnline = (): boolean => typeof navigator === 'undefined' || navigator.onLine !== false;
