import type { Random } from './environment.ts';

/**
 * How long to wait before the next attempt. The waits of the list come in turn, and the last one repeats. Each wait is
 * made longer or shorter at random by up to the share `spread`, so that a thousand phones do not return at the same
 * moment.
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

  /** The next wait, in milliseconds. */
  next(): number {
    const wait = this.#waits[Math.min(this.#tries, this.#waits.length - 1)] ?? 0;
    this.#tries += 1;
    return wait * (1 - this.#spread + this.#random() * 2 * this.#spread);
  }

  /** An attempt succeeded, so the next failure begins with the shortest wait again. */
  reset(): void {
    this.#tries = 0;
  }
}
