/**
 * Who has answered each voice, one bit a person. At an eighth of a byte a cell it can be stored beside the answers by
 * person at any size. It finds everybody who answered one voice without visiting every person.
 */
export class Voters {
  readonly #bits: Uint32Array[] = [];

  addVoice(): void {
    this.#bits.push(new Uint32Array(0));
  }

  set(voice: number, person: number, answered: boolean): void {
    const word = person >>> 5;
    let bits = this.#bits[voice] as Uint32Array;
    if (word >= bits.length) {
      const wider = new Uint32Array(Math.max(8, word + 1 + (word >> 2)));
      wider.set(bits);
      bits = wider;
      this.#bits[voice] = bits;
    }
    const mask = 1 << (person & 31);
    bits[word] = answered ? (bits[word] as number) | mask : (bits[word] as number) & ~mask;
  }

  /** Calls back with each person who has answered a voice, in rising order. */
  each(voice: number, call: (person: number) => void): void {
    const bits = this.#bits[voice] as Uint32Array;
    for (let word = 0; word < bits.length; word += 1) {
      let left = bits[word] as number;
      while (left !== 0) {
        const lowest = left & -left;
        call(word * 32 + (31 - Math.clz32(lowest)));
        left ^= lowest;
      }
    }
  }
}
