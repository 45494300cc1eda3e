import type { LimitKind } from '@throughline/protocol';
import { type Allowance, TokenBuckets } from './token-bucket.ts';
import { turnAway } from './refuse.ts';

/**
 * How much is let through. A hospital sits behind one address: six hundred phones that answer at a person's pace
 * (a post every second or slower), that all scan a code within a quarter of an hour's first minute, or that mistype it
 * once each, must never be refused. Numbers and the sums behind them are in docs/limits.md; a test holds them there.
 */
export const ALLOWANCES = {
  /** Any request, by address. */
  address: { rate: 600, burst: 12_000 },
  /** Posts by one device: a person taps at most a few times a second; the outbox sends fifty answers in one. */
  device: { rate: 4, burst: 60 },
  /** Ballots opened, by address. */
  join: { rate: 20, burst: 600 },
  /** Voices, stories and proposals, by address. */
  write: { rate: 10, burst: 600 },
  /** Edits of shared text by one page: it gathers what is typed for a quarter of a second. */
  edit: { rate: 6, burst: 120 },
  /** Edits that could not be one, or lean on what is not there, by address: a page's key is drawn by whoever sends. */
  refusedEdit: { rate: 5, burst: 300 },
  /** Strangers before a poster, by address. */
  stranger: { rate: 20, burst: 600 },
  /** Codes that open nothing, by address and over all addresses. */
  wrongCode: { rate: 1, burst: 600 },
  wrongCodeAnywhere: { rate: 20, burst: 3_000 },
  /** Attempts to sign in, by address and by account. */
  signIn: { rate: 0.5, burst: 60 },
  signInTo: { rate: 1 / 30, burst: 10 },
  /** Invitations by mail, by circle: a roster twice over, and then slowly. */
  mail: { rate: 1 / 60, burst: 1_000 },
  /** Attempts at the set-up code, over all addresses. */
  setUp: { rate: 1 / 10, burst: 20 },
} as const satisfies Record<string, Allowance>;

/** By whom each of the limits that endpoints name is counted; `signInTo` by the account that a sign-in is for. */
export const COUNTED_BY: Readonly<Record<LimitKind, 'address' | 'device' | 'circle' | 'anywhere'>> = {
  device: 'device',
  edit: 'device',
  join: 'address',
  write: 'address',
  refusedEdit: 'address',
  stranger: 'address',
  wrongCode: 'address',
  signIn: 'address',
  signInTo: 'address',
  mail: 'circle',
  setUp: 'anywhere',
};

export const STREAMS_PER_ADDRESS = 2_500;
export const STREAMS_IN_ALL = 20_000;

export type Kind = keyof typeof ALLOWANCES;

/** Who has used how much, by address or by the hash of a device's key; nothing of it is ever written down. */
export class Limits {
  readonly #buckets = new Map<Kind, TokenBuckets>();
  readonly #streams = new Map<string, number>();
  #allStreams = 0;

  /** `tick`: a clock that never goes back, in milliseconds. */
  constructor(tick: () => number) {
    for (const [kind, allowance] of Object.entries(ALLOWANCES))
      this.#buckets.set(kind as Kind, new TokenBuckets(allowance, tick));
  }

  /** Seconds to wait, 0 when it was let through. */
  take(kind: Kind, key: string): number {
    return this.#buckets.get(kind)?.take(key) ?? 0;
  }

  /** Takes, or refuses with the seconds to wait. */
  demand(kind: Kind, key: string): void {
    refuseIf(this.take(kind, key));
  }

  /** Refuses when nothing is left, and takes nothing: for what only failures use up. */
  demandLeft(kind: Kind, key: string): void {
    refuseIf(this.#buckets.get(kind)?.wait(key) ?? 0);
  }

  /** Counts a stream in, or refuses. Returns how to count it out. */
  openStream(address: string): () => void {
    const open = this.#streams.get(address) ?? 0;
    if (open >= STREAMS_PER_ADDRESS || this.#allStreams >= STREAMS_IN_ALL) refuseIf(30);
    this.#streams.set(address, open + 1);
    this.#allStreams += 1;
    let counted = true;
    return () => {
      if (!counted) return;
      counted = false;
      this.#allStreams -= 1;
      const left = (this.#streams.get(address) ?? 1) - 1;
      if (left === 0) this.#streams.delete(address);
      else this.#streams.set(address, left);
    };
  }
}

const refuseIf = (wait: number): void => {
  if (wait > 0) throw turnAway('slow-down', 'slow-down', { wait }, { wait });
};
