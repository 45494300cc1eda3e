import type { After } from '../environment.ts';
import { type Follow, type Followed, type LiveState, NOTHING_YET } from './live-state.ts';

/** Milliseconds for which a hidden page keeps its stream, so that a look at another tab does not close it. */
const LINGER = 30_000;

/** Whether the page is visible, and how to listen for changes of that. */
export type Seen = { readonly now: () => boolean; readonly listen: (call: () => void) => () => void };

/**
 * Follows a circle while its page is visible. It is for browsers without shared workers, such as those on Android. One
 * page is visible there at a time, so a browser still has one stream.
 */
export class SeenLive implements Follow {
  readonly #begin: () => Follow;
  readonly #seen: Seen;
  readonly #after: After;
  readonly #deaf: () => void;
  #notify: ((state: LiveState) => void) | null;
  #state: LiveState = NOTHING_YET;
  #follow: Follow | null = null;
  #cancel: (() => void) | null = null;

  constructor(
    followed: Followed,
    {
      begin,
      seen,
      after,
    }: {
      readonly begin: (followed: Followed, notify: (state: LiveState) => void) => Follow;
      readonly seen: Seen;
      readonly after: After;
    },
    notify: (state: LiveState) => void,
  ) {
    this.#notify = notify;
    this.#seen = seen;
    this.#after = after;
    this.#begin = () =>
      begin(followed, (state) => {
        // the last snapshot stays until the new stream delivers one
        this.#state = { ...state, now: state.now ?? this.#state.now };
        this.#notify?.(this.#state);
      });
    this.#deaf = seen.listen(() => this.#look());
    this.#look();
  }

  stop(): void {
    this.#notify = null;
    this.#deaf();
    this.#cancel?.();
    this.#follow?.stop();
  }

  wake(): void {
    this.#follow?.wake();
  }

  #look(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#seen.now()) this.#follow ??= this.#begin();
    else
      this.#cancel = this.#after(LINGER, () => {
        this.#follow?.stop();
        this.#follow = null;
      });
  }
}
