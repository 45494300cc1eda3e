import { followNow, type Now, readNow } from '@throughline/protocol';
import { NEW_VERSION, versionHeader } from '../ask.ts';
import { Backoff } from '../backoff.ts';
import { linkTo } from '../call.ts';
import { newStop } from '../platform.ts';
import { eventReader } from './event-reader.ts';
import { type Follow, type Followed, type LiveEnvironment, type LiveState, NOTHING_YET } from './live-state.ts';

/**
 * Milliseconds without any data after which a stream counts as broken. The server sends a heartbeat every fifteen
 * seconds.
 */
const SILENCE = 40_000;
const POLL = 10_000;
const WAITS = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;
/** How many streams in a row may open without delivering anything before polling replaces them. */
const MOST_SILENT = 2;
/** How many polls come before a stream is tried again. */
const POLLS = 7;

/**
 * Follows what one circle shows, by a stream of server-sent events. Where streams do not get through (a proxy holds
 * them back), it polls every ten seconds.
 */
export class Live implements Follow {
  readonly #followed: Followed;
  readonly #world: LiveEnvironment;
  readonly #notify: (state: LiveState) => void;
  readonly #backoff: Backoff;
  #state: LiveState = NOTHING_YET;
  #stopped = false;
  #silent = 0;
  #cut: (() => void) | null = null;
  #wake: (() => void) | null = null;

  constructor(followed: Followed, world: LiveEnvironment, notify: (state: LiveState) => void) {
    this.#followed = followed;
    this.#world = world;
    this.#notify = notify;
    this.#backoff = new Backoff(WAITS, world.random, 0.5);
    void this.#run();
  }

  get state(): LiveState {
    return this.#state;
  }

  stop(): void {
    this.#stopped = true;
    this.#cut?.();
    this.#wake?.();
  }

  wake(): void {
    this.#wake?.();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      if (this.#silent >= MOST_SILENT) {
        for (let polls = 0; polls < POLLS && !this.#stopped; polls += 1) {
          await this.#poll();
          await this.#pause(POLL);
        }
        // after one more silent stream it polls again
        this.#silent = MOST_SILENT - 1;
      } else {
        await this.#stream();
        this.#set({ connected: false });
        await this.#pause(this.#backoff.next());
      }
    }
  }

  async #stream(): Promise<void> {
    const { fetch, after, online } = this.#world;
    const stop = newStop();
    this.#cut = () => stop.abort();
    let silence = after(SILENCE, () => stop.abort());
    let heard = false;
    const { circle, pass } = this.#followed;
    const version = this.#state.now?.version ?? 0;
    try {
      const answer = await fetch(linkTo(followNow, { circle }), {
        method: 'GET',
        headers: {
          ...versionHeader(),
          authorization: `Bearer ${pass}`,
          ...(version > 0 ? { 'last-event-id': String(version) } : {}),
        },
        credentials: 'omit',
        signal: stop.signal,
      });
      if (!answer.ok || answer.body === null) {
        const refused = (await answer.json()) as { readonly code?: string } | null;
        if (refused?.code === NEW_VERSION) this.#set({ newVersion: true });
        return;
      }
      const reader = answer.body.getReader();
      const read = eventReader();
      // a restarted server counts versions from the beginning, so a lower version is an older one only within one
      // stream.
      let newest = 0;
      for (;;) {
        const { done, value } = await reader.read();
        if (done || value === undefined || this.#stopped) return;
        silence();
        silence = after(SILENCE, () => stop.abort());
        heard = true;
        this.#backoff.reset();
        this.#silent = 0;
        this.#set({ connected: true });
        for (const data of read(value)) {
          const now = JSON.parse(data) as Now;
          if (now.version <= newest) continue;
          newest = now.version;
          this.#set({ now });
        }
      }
    } catch {
      // the connection broke or was silent for too long. The caller opens the next stream.
      if (!heard && !this.#stopped && online()) this.#silent += 1;
    } finally {
      silence();
      this.#cut = null;
    }
  }

  async #poll(): Promise<void> {
    const { circle, pass } = this.#followed;
    const version = this.#state.now?.version ?? 0;
    const answered = await this.#world.call(readNow, {
      at: { circle },
      pass,
      tag: version > 0 ? `"n${version}"` : null,
    });
    if (answered.ok) this.#set({ connected: true, now: answered.body ?? this.#state.now });
    else this.#set({ connected: false, newVersion: !answered.offline && answered.refusal.code === NEW_VERSION });
  }

  /** Changes the state, and reports it only if something is different. */
  #set(change: Partial<LiveState>): void {
    const next = { ...this.#state, ...change };
    const { now, connected, newVersion } = this.#state;
    if (this.#stopped || (next.now === now && next.connected === connected && next.newVersion === newVersion)) return;
    this.#state = next;
    this.#notify(next);
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#world.after(milliseconds, () => this.#wake?.());
      this.#wake = () => {
        this.#wake = null;
        cancel();
        resolve();
      };
    });
  }
}
