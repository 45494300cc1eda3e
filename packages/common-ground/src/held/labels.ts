import { commonGround, type Finding } from './common-ground.ts';
import type { Counts } from './support.ts';

/**
 * Caches the findings of many voices until the answers behind them change. After one answer, only the voice that was
 * answered is recomputed. `countsOf` gives the counts by which a voice is judged (exact or clamped).
 */
export class Labels {
  readonly #threshold: number;
  readonly #countsOf: (voice: number) => readonly Counts[];
  readonly #known = new Map<number, Finding>();

  constructor(threshold: number, countsOf: (voice: number) => readonly Counts[]) {
    this.#threshold = threshold;
    this.#countsOf = countsOf;
  }

  /** The voice was answered, or an answer to it changed. */
  touch(voice: number): void {
    this.#known.delete(voice);
  }

  /**
   * Somebody joined, moved or left. Every voice is affected, because answers are weighed against the number of members.
   */
  touchAll(): void {
    this.#known.clear();
  }

  of(voice: number): Finding {
    const known = this.#known.get(voice);
    if (known !== undefined) return known;
    const found = commonGround(this.#countsOf(voice), this.#threshold);
    this.#known.set(voice, found);
    return found;
  }
}
