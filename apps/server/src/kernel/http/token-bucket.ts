/** How many uses are allowed: `rate` a second in the long run, `burst` at once. */
export type Allowance = { readonly rate: number; readonly burst: number };

/** One bucket for each key, in memory only. When there are too many keys, those unused for longest are forgotten. */
export class TokenBuckets {
  readonly #allowance: Allowance;
  readonly #most: number;
  readonly #tick: () => number;
  /** The order of insertion is the order of last use, because a used key is inserted again at the end. */
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** `tick`: a clock that never goes back, in milliseconds. */
  constructor(allowance: Allowance, tick: () => number, most = 50_000) {
    this.#allowance = allowance;
    this.#tick = tick;
    this.#most = most;
  }

  /**
   * Takes `count` tokens and returns 0. When there are not enough it takes none and returns how many seconds to wait,
   * at least 1.
   */
  take(key: string, count = 1): number {
    const bucket = this.#bucket(key);
    if (bucket.left >= count) {
      bucket.left -= count;
      return 0;
    }
    return this.#wait(bucket.left, count);
  }

  /** Seconds until one token can be taken; 0 when there is one. Takes nothing. */
  wait(key: string): number {
    const bucket = this.#bucket(key);
    return bucket.left >= 1 ? 0 : this.#wait(bucket.left, 1);
  }

  get size(): number {
    return this.#buckets.size;
  }

  #wait(left: number, count: number): number {
    return Math.max(1, Math.ceil((count - left) / this.#allowance.rate));
  }

  #bucket(key: string): { left: number; at: number } {
    const { rate, burst } = this.#allowance;
    const now = this.#tick();
    const known = this.#buckets.get(key);
    const bucket = known ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * rate);
    bucket.at = now;
    if (known !== undefined) this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > this.#most) {
      const oldest = this.#buckets.keys().next().value;
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return bucket;
  }
}
