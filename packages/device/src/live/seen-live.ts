import type { After } from '../environment.ts';
import { type Follow, type Followed, type LiveState, NOTHING_YET } from './live-state.ts';

/** Milliseconds for which a page that is not seen keeps its stream: a look at another tab does not cost one. */
const LINGER = 30_000;

/** Whether somebody can see the page, and when that changes. */
export type Seen = { readonly now: () => boolean; readonly listen: (call: () => void) => () => void };

/**
 * Follows a circle while its page is seen. For browsers without shared workers, as on Android: there one page is seen at
 * a time, so that one stream a browser is open all the same.
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
        // what was last seen stays until the new stream has said more
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
