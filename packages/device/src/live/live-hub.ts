import type { After } from '../environment.ts';
import type { Follow, Followed, LiveState } from './live-state.ts';

/** A tab's message to the hub: every circle that it follows now, or none when it leaves. Repeated as a sign of life. */
export type TabSays = { readonly follows: readonly Followed[]; readonly wake?: true };
/**
 * The hub's message to a tab: the state of one circle that it follows. `circle` null only confirms that the hub is
 * there.
 */
export type HubSays = { readonly circle: string; readonly state: LiveState } | { readonly circle: null };

/** The connection from the hub to one tab. */
export type Port = { say(words: HubSays): void };

/** Milliseconds between a tab's signs of life. Browsers run the timers of hidden tabs at least once a minute. */
export const SIGN = 30_000;
/**
 * Milliseconds of silence after which a tab counts as closed: browsers do not notify a shared worker of a closed tab.
 */
const GONE = 150_000;

type Line = { readonly follow: Follow; state: LiveState | null; readonly ports: Set<Port> };
type Tab = { follows: readonly Followed[]; forget: () => void };

/**
 * Shares one stream a circle among all tabs of a browser. It lives in the shared worker, which lives as long as a tab
 * does.
 */
export class LiveHub {
  readonly #begin: (followed: Followed, notify: (state: LiveState) => void) => Follow;
  readonly #after: After;
  readonly #lines = new Map<string, Line>();
  readonly #tabs = new Map<Port, Tab>();

  constructor({
    begin,
    after,
  }: {
    /** Opens one stream. */
    readonly begin: (followed: Followed, notify: (state: LiveState) => void) => Follow;
    readonly after: After;
  }) {
    this.#begin = begin;
    this.#after = after;
  }

  hear(port: Port, { follows, wake }: TabSays): void {
    const before = this.#tabs.get(port);
    before?.forget();
    const wanted = new Map(follows.map((followed) => [nameOf(followed), followed]));
    for (const followed of before?.follows ?? []) if (!wanted.has(nameOf(followed))) this.#leave(port, followed);
    if (follows.length === 0) this.#tabs.delete(port);
    else {
      const forget = this.#after(GONE, () => this.hear(port, { follows: [] }));
      this.#tabs.set(port, { follows, forget });
    }
    for (const followed of wanted.values()) {
      this.#join(port, followed);
      if (wake === true) this.#lines.get(nameOf(followed))?.follow.wake();
    }
    port.say({ circle: null });
  }

  /** The number of open streams. */
  get streams(): number {
    return this.#lines.size;
  }

  #join(port: Port, followed: Followed): void {
    const known = this.#lines.get(nameOf(followed));
    if (known !== undefined) {
      if (known.ports.has(port)) return;
      known.ports.add(port);
      if (known.state !== null) port.say({ circle: followed.circle, state: known.state });
      return;
    }
    const ports = new Set([port]);
    let line: Line | null = null;
    const follow = this.#begin(followed, (state) => {
      if (line !== null) line.state = state;
      for (const one of ports) one.say({ circle: followed.circle, state });
    });
    line = { follow, state: null, ports };
    this.#lines.set(nameOf(followed), line);
  }

  #leave(port: Port, followed: Followed): void {
    const line = this.#lines.get(nameOf(followed));
    line?.ports.delete(port);
    if (line?.ports.size !== 0) return;
    line.follow.stop();
    this.#lines.delete(nameOf(followed));
  }
}

/** A changed pass is another stream, so that a tab with the old pass learns that it no longer opens the circle. */
const nameOf = ({ circle, pass }: Followed): string => `${circle} ${pass}`;
