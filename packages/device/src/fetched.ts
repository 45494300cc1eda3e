import { type Answered, isPassing, type Refused } from './ask.ts';
import { Backoff } from './backoff.ts';
import type { After, Random } from './environment.ts';

export type Seen<T> = {
  /** What was last read, also while there is no connection; null before the first time. */
  readonly data: T | null;
  /** What came of the last attempt: null when it went well, or none has ended. */
  readonly problem: Refused | 'offline' | null;
};

const WAITS = [2_000, 5_000, 10_000, 20_000, 30_000] as const;

/**
 * One thing that is read from the server, and read again whenever something moves. One request is under way at a time:
 * what moves meanwhile is asked for once more when it has ended, so that what is shown never goes back. Without a
 * connection it keeps what it has and tries again.
 */
export class Fetched<T> {
  readonly #get: (tag: string | null) => Promise<Answered<T>>;
  readonly #after: After;
  readonly #backoff: Backoff;
  readonly #listeners = new Set<() => void>();
  #seen: Seen<T>;
  #tag: string | null = null;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #cancel: (() => void) | null = null;

  /** `get` sends the tag of what is there as `if-none-match`. `first`: what was kept from an earlier visit. */
  constructor({
    get,
    after,
    random,
    first = null,
  }: {
    readonly get: (tag: string | null) => Promise<Answered<T>>;
    readonly after: After;
    readonly random: Random;
    readonly first?: T | null;
  }) {
    this.#get = get;
    this.#after = after;
    this.#backoff = new Backoff(WAITS, random);
    this.#seen = { data: first, problem: null };
  }

  /** The same object until something in it changes. */
  get seen(): Seen<T> {
    return this.#seen;
  }

  listen = (notify: () => void): (() => void) => {
    this.#listeners.add(notify);
    return () => {
      this.#listeners.delete(notify);
      // nobody looks: it does not try again by itself
      if (this.#listeners.size === 0) this.#cancel?.();
    };
  };

  /** Reads again. Resolves when an answer is there that was asked for after this call. */
  again = (): Promise<void> => {
    if (this.#next !== null) return this.#next;
    if (this.#running === null) return this.#start();
    this.#next = this.#running.then(() => {
      this.#next = null;
      return this.#start();
    });
    return this.#next;
  };

  #start(): Promise<void> {
    this.#cancel?.();
    this.#running = this.#read().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #read(): Promise<void> {
    const answered = await this.#get(this.#tag);
    if (answered.ok) {
      this.#backoff.reset();
      this.#tag = answered.tag;
      // null: nothing has moved since the tag
      this.#set({ data: answered.body ?? this.#seen.data, problem: null });
      return;
    }
    if (answered.offline || isPassing(answered)) {
      if (this.#listeners.size > 0) this.#cancel = this.#after(this.#backoff.next(), () => void this.again());
    }
    this.#set({ ...this.#seen, problem: answered.offline ? 'offline' : answered });
  }

  #set(seen: Seen<T>): void {
    if (seen.data === this.#seen.data && seen.problem === this.#seen.problem) return;
    this.#seen = seen;
    for (const notify of this.#listeners) notify();
  }
}
