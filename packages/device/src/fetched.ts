import { type Answered, isPassing, type Refused } from './ask.ts';
import { Backoff } from './backoff.ts';
import type { After, Random } from './environment.ts';

export type Seen<T> = {
  /** What was last read; it stays while there is no connection. Null before the first reading. */
  readonly data: T | null;
  /** Why the last attempt failed; null when it succeeded, or none has ended. */
  readonly problem: Refused | 'offline' | null;
};

const WAITS = [2_000, 5_000, 10_000, 20_000, 30_000] as const;

/**
 * One thing that is read from the server, and read again whenever it changes there. Only one request is under way at a
 * time. A change during a request causes one more request after it, so that an older answer never replaces a newer one.
 * Without a connection it keeps what it has and tries again.
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

  /** `get` sends the given tag as `if-none-match`. `first`: what was stored at an earlier visit. */
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

  /** The current state. It is the same object until something in it changes. */
  get seen(): Seen<T> {
    return this.#seen;
  }

  listen = (notify: () => void): (() => void) => {
    this.#listeners.add(notify);
    return () => {
      this.#listeners.delete(notify);
      // without listeners it stops retrying
      if (this.#listeners.size === 0) this.#cancel?.();
    };
  };

  /** Reads again. Resolves when the answer to a request that began after this call is there. */
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
      // a null body means: not modified since the tag
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
