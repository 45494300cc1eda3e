import { type Answer, answerIn, voiceIn } from './packed.ts';

/** Sums over the people who answered both of two voices: of x·y, of x, of y, and of 1. */
export type PairSum = { readonly xy: number; readonly x: number; readonly y: number; readonly both: number };

const WIDTH = 4;

/**
 * Sums over the people who answered both of two voices, for every two voices: XᵀX, XᵀS, SᵀX and SᵀS below the diagonal,
 * where X is the answers as +1, 0, −1 (0 where not seen) and S is whether the voice was seen. They are whole numbers,
 * so they do not depend on the order of answers and stay exact when answers change or are removed. 16 bytes a pair; one
 * answer costs O(answers of that person).
 */
export class PairSums {
  #sums = new Int32Array(WIDTH * 64);

  /** Makes room for this many voices. */
  grow(voices: number): void {
    const needed = (voices * (voices - 1) * WIDTH) / 2;
    if (needed <= this.#sums.length) return;
    // a tenth more than needed, so that adding voices one by one does not copy everything each time
    const most = Math.ceil(voices * 1.05) + 8;
    const wider = new Int32Array((most * (most - 1) * WIDTH) / 2);
    wider.set(this.#sums);
    this.#sums = wider;
  }

  /**
   * A person gave this answer (`by` 1) or no longer gives it (−1). @param row the person's answers; the voice's own is
   * skipped
   */
  count(row: Uint32Array, length: number, voice: number, answer: Answer, by: 1 | -1): void {
    const sums = this.#sums;
    for (let i = 0; i < length; i += 1) {
      const packed = row[i] as number;
      const other = voiceIn(packed);
      if (other === voice) continue;
      const y = answerIn(packed);
      const at = placeOf(voice, other);
      const own = voice > other ? at + 1 : at + 2;
      const others = voice > other ? at + 2 : at + 1;
      sums[at] = (sums[at] as number) + by * answer * y;
      sums[own] = (sums[own] as number) + by * answer;
      sums[others] = (sums[others] as number) + by * y;
      sums[at + 3] = (sums[at + 3] as number) + by;
    }
  }

  /** A person with all their answers was added (`by` 1) or left (−1). O(answers²). */
  countPerson(row: Uint32Array, length: number, by: 1 | -1): void {
    const sums = this.#sums;
    // sorted, so that the triangle is read in ascending order
    const sorted = row.slice(0, length).sort();
    for (let i = 1; i < length; i += 1) {
      const packed = sorted[i] as number;
      const x = by * answerIn(packed);
      const start = placeOf(voiceIn(packed), 0);
      for (let j = 0; j < i; j += 1) {
        const other = sorted[j] as number;
        const y = answerIn(other);
        const at = start + voiceIn(other) * WIDTH;
        sums[at] = (sums[at] as number) + x * y;
        sums[at + 1] = (sums[at + 1] as number) + x;
        sums[at + 2] = (sums[at + 2] as number) + by * y;
        sums[at + 3] = (sums[at + 3] as number) + by;
      }
    }
  }

  /** The sums of two different voices; x is the first one's. */
  of(voice: number, other: number): PairSum {
    const at = placeOf(voice, other);
    const sums = this.#sums;
    const [larger, smaller] = [sums[at + 1] as number, sums[at + 2] as number];
    const xy = sums[at] as number;
    const both = sums[at + 3] as number;
    return voice > other ? { xy, x: larger, y: smaller, both } : { xy, x: smaller, y: larger, both };
  }

  /**
   * The product sum of two voices once both are centred at these means: Σ over people who answered both of (x −
   * mean)·(y − otherMean). The bits do not depend on which of the two was added first. Ask in an order that depends on
   * names.
   */
  centred(voice: number, other: number, mean: number, otherMean: number): number {
    const at = placeOf(voice, other);
    const sums = this.#sums;
    const x = sums[voice > other ? at + 1 : at + 2] as number;
    const y = sums[voice > other ? at + 2 : at + 1] as number;
    return (sums[at] as number) - otherMean * x - mean * y + mean * otherMean * (sums[at + 3] as number);
  }
}

const placeOf = (voice: number, other: number): number =>
  voice > other ? ((voice * (voice - 1)) / 2 + other) * WIDTH : ((other * (other - 1)) / 2 + voice) * WIDTH;
