import type { After } from '../environment.ts';
import type { Follow, Followed, LiveState } from './live-state.ts';

/** What a tab says: all that it follows now; nothing when it goes. Said again as a sign of life. */
export type TabSays = { readonly follows: readonly Followed[]; readonly wake?: true };
/** What the hub says to a tab: the state of one circle that it follows; `circle` null: only that it has heard. */
export type HubSays = { readonly circle: string; readonly state: LiveState } | { readonly circle: null };

/** A tab's end of the line. */
export type Port = { say(words: HubSays): void };

/** Milliseconds between a tab's signs of life. Browsers let hidden tabs run their timers once a minute at the least. */
export const SIGN = 30_000;
/** A tab that gave no sign for so long is gone: no browser tells a shared worker that a tab was closed. */
const GONE = 150_000;

type Line = { readonly follow: Follow; state: LiveState | null; readonly ports: Set<Port> };
type Tab = { follows: readonly Followed[]; forget: () => void };

/** One stream a circle for all tabs of a browser: it lives in the shared worker, which lives while a tab does. */
export class LiveHub {
  readonly #begin: (followed: Followed, notify: (state: LiveState) => void) => Follow;
  readonly #after: After;
  readonly #lines = new Map<string, Line>();
  readonly #tabs = new Map<Port, Tab>();

  constructor({
    begin,
    after,
  }: {
    /** Begins one stream. */
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

  /** How many streams there are. */
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

/** A pass that was changed is another line: whoever still has the old one is told that it opens nothing. */
const nameOf = ({ circle, pass }: Followed): string => `${circle} ${pass}`;
