import { commonGround, type Finding } from './common-ground.ts';
import type { Counts } from './support.ts';

/**
 * Findings of many voices, kept until the answers they come from change: after one answer only the voice that was
 * answered is computed anew. `countsOf` gives the counts a voice is to be judged by (as they are, or clamped).
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

  /** Somebody joined, moved or left: what a position has to say is weighed against its members, for every voice. */
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
