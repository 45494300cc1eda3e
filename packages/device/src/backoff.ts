import type { Random } from './environment.ts';

/**
 * How long to wait before the next attempt: each wait of the list in turn, then the last one again and again, each made
 * shorter or longer by up to `spread` of itself, so that a thousand phones do not come back in the same moment.
 */
export class Backoff {
  readonly #waits: readonly number[];
  readonly #random: Random;
  readonly #spread: number;
  #tries = 0;

  constructor(waits: readonly number[], random: Random, spread = 0.3) {
    this.#waits = waits;
    this.#random = random;
    this.#spread = spread;
  }

  /** Milliseconds. */
  next(): number {
    const wait = this.#waits[Math.min(this.#tries, this.#waits.length - 1)] ?? 0;
    this.#tries += 1;
    return wait * (1 - this.#spread + this.#random() * 2 * this.#spread);
  }

  /** It got through: the next failure begins at the shortest wait. */
  reset(): void {
    this.#tries = 0;
  }
}
