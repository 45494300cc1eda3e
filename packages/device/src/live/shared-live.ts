import type { After } from '../environment.ts';
import { type HubSays, SIGN, type TabSays } from './live-hub.ts';
import type { Follow, Followed, LiveState } from './live-state.ts';

/** Milliseconds within which the hub answers; after that its worker is not there. */
const ANSWER = 5_000;

type Told = { readonly followed: Followed; readonly notify: (state: LiveState) => void; own: Follow | null };

/**
 * A tab's side of the shared stream. It asks the hub in the shared worker; when the hub does not answer (an old browser, a
 * worker that could not be loaded or was ended) it follows by itself, by `alone`, until the page is opened again.
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

  /** The worker cannot be had: each tab by itself from here on. */
  fail(): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#cancelSign?.();
    this.#cancelWatch?.();
    // a worker that comes up late begins no stream for this tab
    this.#say({ follows: [] });
    for (const told of this.#told) told.own = this.#alone(told.followed, told.notify);
  }

  /** The page is put away (and may come back from the browser's memory). */
  leave(): void {
    if (this.#failed) return;
    this.#cancelSign?.();
    this.#cancelWatch?.();
    this.#say({ follows: [] });
  }

  /** The page has come back, the line is back, or somebody looks: tries now. */
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
