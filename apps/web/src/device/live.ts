import type { Now } from '@throughline/protocol';
import { ask } from './api.ts';

/** A heartbeat comes every fifteen seconds; two missed and a half, and the line is dead. */
const SILENCE = 40_000;
const POLL = 10_000;
const WAITS = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;

export type LiveState = { readonly now: Now | null; readonly connected: boolean };

/**
 * What a circle shows, as it changes. One stream a browser: the tab that holds the lock reads it and passes it to the
 * others. Where streams do not get through (a proxy that holds them back), it asks every ten seconds instead.
 */
export class Live {
  readonly #circle: string;
  readonly #pass: string;
  readonly #tell: (state: LiveState) => void;
  readonly #channel: BroadcastChannel | null;
  readonly #stopping = new AbortController();
  #state: LiveState = { now: null, connected: false };
  #tries = 0;
  #silent = 0;
  #version = 0;

  constructor(circle: string, pass: string, tell: (state: LiveState) => void) {
    this.#circle = circle;
    this.#pass = pass;
    this.#tell = tell;
    const mayShare =
      typeof navigator !== 'undefined' && 'locks' in navigator && typeof BroadcastChannel !== 'undefined';
    this.#channel = mayShare ? new BroadcastChannel(`throughline.live.${circle}`) : null;
    if (this.#channel === null) {
      void this.#lead();
      return;
    }
    this.#channel.onmessage = (event: MessageEvent<LiveState | 'ask'>) => {
      if (event.data === 'ask') {
        if (this.#state.now !== null) this.#channel?.postMessage(this.#state);
      } else this.#set(event.data, false);
    };
    this.#channel.postMessage('ask');
    navigator.locks
      .request(`throughline.live.${circle}`, { signal: this.#stopping.signal }, () => this.#lead())
      .catch(() => undefined);
  }

  stop(): void {
    this.#stopping.abort();
    this.#channel?.close();
  }

  async #lead(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      // a stream that opens but stays silent twice is held back somewhere: ask instead, and try again now and then
      if (this.#silent >= 2) {
        await this.#poll();
        if (this.#silent < 8) this.#silent += 1;
        else this.#silent = 1;
        await this.#pause(POLL);
        continue;
      }
      await this.#stream();
      this.#set({ ...this.#state, connected: false }, true);
      await this.#pause((WAITS[Math.min(this.#tries, WAITS.length - 1)] ?? 20_000) * (0.5 + Math.random()));
      this.#tries += 1;
    }
  }

  async #stream(): Promise<void> {
    const abort = new AbortController();
    const stop = () => abort.abort();
    this.#stopping.signal.addEventListener('abort', stop);
    let watchdog = setTimeout(stop, SILENCE);
    let heard = false;
    try {
      const answer = await fetch(`/api/circles/${this.#circle}/live`, {
        headers: {
          authorization: `Bearer ${this.#pass}`,
          ...(this.#version > 0 ? { 'last-event-id': String(this.#version) } : {}),
        },
        credentials: 'omit',
        signal: abort.signal,
      });
      if (!answer.ok || answer.body === null) return;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let held = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(watchdog);
        watchdog = setTimeout(stop, SILENCE);
        heard = true;
        this.#tries = 0;
        this.#silent = 0;
        if (!this.#state.connected) this.#set({ ...this.#state, connected: true }, true);
        held += value;
        const events = held.split('\n\n');
        held = events.pop() ?? '';
        for (const event of events) this.#read(event);
      }
    } catch {
      // the line broke, or was silent for too long: come back
      if (!heard && !this.#stopping.signal.aborted && navigator.onLine) this.#silent += 1;
    } finally {
      clearTimeout(watchdog);
      this.#stopping.signal.removeEventListener('abort', stop);
    }
  }

  #read(event: string): void {
    const data = event.split('\n').find((line) => line.startsWith('data: '));
    if (data === undefined) return;
    const now = JSON.parse(data.slice(6)) as Now;
    this.#version = now.version;
    this.#set({ now, connected: true }, true);
  }

  async #poll(): Promise<void> {
    const answered = await ask<Now>('GET', `/api/circles/${this.#circle}/now`, {
      pass: this.#pass,
      tag: this.#version > 0 ? `"n${this.#version}"` : null,
    });
    if (!answered.ok) return this.#set({ ...this.#state, connected: false }, true);
    if (answered.body !== null) this.#version = answered.body.version;
    this.#set({ now: answered.body ?? this.#state.now, connected: true }, true);
  }

  #set(state: LiveState, share: boolean): void {
    this.#state = state;
    this.#tell(state);
    if (share) this.#channel?.postMessage(state);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
