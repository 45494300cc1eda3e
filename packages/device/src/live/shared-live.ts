import type { After } from '../environment.ts';
import { type HubSays, SIGN, type TabSays } from './live-hub.ts';
import type { Follow, Followed, LiveState } from './live-state.ts';

/** Milliseconds within which the hub answers. After that its worker counts as missing. */
const ANSWER = 5_000;

type Told = { readonly followed: Followed; readonly notify: (state: LiveState) => void; own: Follow | null };

/**
 * A tab's side of the shared stream, which the hub in the shared worker holds. When the hub does not answer (an old
 * browser, a worker that failed to load or was ended), the tab follows by itself through `alone` until the page is
 * opened again.
 */
export class SharedLive {
  readonly #say: (words: TabSays) => void;
  readonly #alone: (followed: Followed, notify: (state: LiveState) => void) => Follow;
  readonly #after: After;
  readonly #told = new Set<Told>();
  #failed = false;
  #cancelSign: (() => void) | null = null;
  #cancelWatch: (() => void) | null = null;

  constructor({
    say,
    alone,
    after,
  }: {
    readonly say: (words: TabSays) => void;
    readonly alone: (followed: Followed, notify: (state: LiveState) => void) => Follow;
    readonly after: After;
  }) {
    this.#say = say;
    this.#alone = alone;
    this.#after = after;
  }

  follow(followed: Followed, notify: (state: LiveState) => void): Follow {
    const told: Told = { followed, notify, own: null };
    this.#told.add(told);
    if (this.#failed) told.own = this.#alone(followed, notify);
    else this.#sayAll();
    return {
      stop: () => {
        this.#told.delete(told);
        told.own?.stop();
        if (!this.#failed) this.#sayAll();
      },
      wake: () => {
        told.own?.wake();
        if (!this.#failed) this.#sayAll(true);
      },
    };
  }

  hear(words: HubSays): void {
    if (this.#failed) return;
    this.#cancelWatch?.();
    this.#cancelWatch = null;
    if (words.circle === null) return;
    for (const { followed, notify } of this.#told) if (followed.circle === words.circle) notify(words.state);
  }

  /** There is no worker: from now on this tab follows by itself. */
  fail(): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#cancelSign?.();
    this.#cancelWatch?.();
    // if the worker starts late, it must not open a stream for this tab
    this.#say({ follows: [] });
    for (const told of this.#told) told.own = this.#alone(told.followed, told.notify);
  }

  /** The page is hidden for good or put into the browser's back-forward cache, from which it may return. */
  leave(): void {
    if (this.#failed) return;
    this.#cancelSign?.();
    this.#cancelWatch?.();
    this.#say({ follows: [] });
  }

  /** Connects again at once: the page has returned, the connection is back, or somebody looks. */
  wake(): void {
    if (this.#failed) for (const { own } of this.#told) own?.wake();
    else if (this.#told.size > 0) this.#sayAll(true);
  }

  #sayAll(wake = false): void {
    this.#cancelSign?.();
    const follows = [...this.#told].map(({ followed }) => followed);
    this.#cancelWatch ??= this.#after(ANSWER, () => this.fail());
    this.#say(wake ? { follows, wake } : { follows });
    this.#cancelSign = follows.length === 0 ? null : this.#after(SIGN, () => this.#sayAll());
  }
}
