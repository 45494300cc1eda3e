import type { LimitKind } from '@throughline/protocol';
import { type Allowance, TokenBuckets } from './token-bucket.ts';
import { turnAway } from './refuse.ts';

/**
 * How many requests are let through: `rate` a second for long, `burst` at once. A hospital sits behind one address. Its
 * six hundred phones must never be refused when they answer at a person's pace (a post every second or slower), when
 * all scan a code within one minute, or when each mistypes it once. The sums behind the numbers are in docs/limits.md;
 * a test checks that both agree.
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
  /** Edits of shared text by one page, which sends what was typed every quarter of a second. */
  edit: { rate: 6, burst: 120 },
  /**
   * Refused edits of shared text, by address: those that are malformed, or build on text that does not exist. They are
   * not counted by page, because whoever sends draws the page's key.
   */
  refusedEdit: { rate: 5, burst: 300 },
  /** Sightings by people who stand before a poster, by address. */
  stranger: { rate: 20, burst: 600 },
  /** Four words that no circle has, by address and over all addresses. */
  wrongCode: { rate: 1, burst: 600 },
  wrongCodeAnywhere: { rate: 20, burst: 3_000 },
  /** Attempts to sign in, by address and by account. */
  signIn: { rate: 0.5, burst: 60 },
  signInTo: { rate: 1 / 30, burst: 10 },
  /** Invitations by mail, by circle: enough for a full roster twice, then one a minute. */
  mail: { rate: 1 / 60, burst: 1_000 },
  /** Attempts at the set-up code, over all addresses. */
  setUp: { rate: 1 / 10, burst: 20 },
} as const satisfies Record<string, Allowance>;

/**
 * What each limit that endpoints name is counted by. `signInTo` does not use this table: its route counts by the account
 * that the sign-in is for.
 */
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

/** Counts what each address, and each hash of a device's key, has used up. The counts are in memory only. */
export class Limits {
  readonly #buckets = new Map<Kind, TokenBuckets>();
  readonly #streams = new Map<string, number>();
  #allStreams = 0;

  /** `tick`: a clock that never goes back, in milliseconds. */
  constructor(tick: () => number) {
    for (const [kind, allowance] of Object.entries(ALLOWANCES))
      this.#buckets.set(kind as Kind, new TokenBuckets(allowance, tick));
  }

  /** Counts one use. Returns 0 when it is let through, else the seconds to wait. */
  take(kind: Kind, key: string): number {
    return this.#buckets.get(kind)?.take(key) ?? 0;
  }

  /** Counts one use. Throws a refusal with the seconds to wait when none is left. */
  demand(kind: Kind, key: string): void {
    refuseIf(this.take(kind, key));
  }

  /** Throws a refusal when none is left, and counts nothing: for limits that only failures use up. */
  demandLeft(kind: Kind, key: string): void {
    refuseIf(this.#buckets.get(kind)?.wait(key) ?? 0);
  }

  /** Counts an open stream, or throws a refusal. Returns the function that ends the count. */
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
