import type { Counts } from '../held/support.ts';
import { type Answer, answerIn, importantIn, LARGEST_VOICE, pack, voiceIn } from './packed.ts';
import { PairSums } from './pair-sums.ts';
import { Voters } from './voters.ts';

export type { Answer } from './packed.ts';

/**
 * The response matrix: people and voices by number, in the order they were added; each person is in one position (0 …
 * or none, −1). The last answer counts. Answers are stored by person in sparse typed arrays (4 bytes an answer) and by
 * voice (who answered it, one bit a person). Counts are kept for each voice and position, so one answer costs O(answers
 * of that person) to find and O(1) to count. `keepPairs` adds the sums that the opinion picture needs.
 */
export class Responses {
  readonly positions: number;
  #rows: Uint32Array[] = [];
  #lengths: number[] = [];
  #positionOf: number[] = [];
  #gone: boolean[] = [];
  #hidden: boolean[] = [];
  readonly #members: Int32Array;
  /** Per voice and position (the last place: none): agree, pass, disagree, important. */
  #counts: Int32Array;
  #voices = 0;
  readonly #voters = new Voters();
  #pairs: PairSums | null = null;

  /** @param positions how many positions the circle has, 0 or more */
  constructor(positions: number) {
    this.positions = positions;
    this.#members = new Int32Array(positions + 1);
    this.#counts = new Int32Array(64 * this.#stride);
  }

  get people(): number {
    return this.#rows.length;
  }

  get voices(): number {
    return this.#voices;
  }

  /** Adds a person and returns their number. @param position 0 … positions − 1, or −1 for none */
  addPerson(position: number): number {
    this.#mustHave(position);
    this.#rows.push(NO_ANSWERS);
    this.#lengths.push(0);
    this.#positionOf.push(position);
    this.#gone.push(false);
    add(this.#members, this.#place(position), 1);
    return this.#rows.length - 1;
  }

  addVoice(): number {
    if (this.#voices >= LARGEST_VOICE) throw new RangeError('too many voices');
    this.#voices += 1;
    this.#hidden.push(false);
    this.#voters.addVoice();
    this.#pairs?.grow(this.#voices);
    if (this.#voices * this.#stride > this.#counts.length) {
      const wider = new Int32Array(this.#counts.length * 2);
      wider.set(this.#counts);
      this.#counts = wider;
    }
    return this.#voices - 1;
  }

  positionOf(person: number): number {
    return this.#positionOf[person] ?? -1;
  }

  /** Moves a person and every answer of theirs to another position. */
  movePerson(person: number, position: number): void {
    this.#mustHave(position);
    this.#countPerson(person, -1);
    this.#positionOf[person] = position;
    this.#countPerson(person, 1);
  }

  /** A person who left counts nowhere. Their answers are kept in case they come back. */
  setGone(person: number, gone: boolean): void {
    if (this.#gone[person] === gone) return;
    if (gone) this.#countPerson(person, -1);
    this.#gone[person] = gone;
    if (!gone) this.#countPerson(person, 1);
    this.#pairs?.countPerson(this.#rows[person] as Uint32Array, this.#lengths[person] as number, gone ? -1 : 1);
  }

  isGone(person: number): boolean {
    return this.#gone[person] === true;
  }

  /** Hidden voices are left out of the maths; their answers are kept. */
  setHidden(voice: number, hidden: boolean): void {
    this.#hidden[voice] = hidden;
  }

  isHidden(voice: number): boolean {
    return this.#hidden[voice] === true;
  }

  /** Sets, changes or (null) takes back one answer. The last one counts. */
  set(person: number, voice: number, answer: Answer | null, important = false): void {
    if (!(voice >= 0 && voice < this.#voices)) throw new RangeError(`there is no voice ${voice}`);
    const found = this.#find(person, voice);
    if (found >= 0) this.#drop(person, voice, found);
    if (answer === null) return;
    if (this.#gone[person] !== true) {
      this.#pairs?.count(this.#rows[person] as Uint32Array, this.#lengths[person] as number, voice, answer, 1);
    }
    const packed = pack(voice, answer, important);
    this.#append(person, packed);
    this.#voters.set(voice, person, true);
    if (this.#gone[person] !== true) this.#count(person, packed, 1);
  }

  /** Removes every answer to a voice, because the voice was taken back. O(people / 32 + answers to it). */
  clearVoice(voice: number): void {
    const people: number[] = [];
    this.#voters.each(voice, (person) => people.push(person));
    for (const person of people) this.set(person, voice, null);
  }

  /**
   * Calls back with everybody who has answered a voice, including people who left, in the order in which they were
   * added.
   */
  eachVoter(voice: number, call: (person: number) => void): void {
    this.#voters.each(voice, call);
  }

  /**
   * From now on keeps the sums over every pair of voices up to date with each answer: 8 bytes × voices². The first call
   * computes them from all the answers.
   */
  keepPairs(): PairSums {
    if (this.#pairs !== null) return this.#pairs;
    const pairs = new PairSums();
    pairs.grow(this.#voices);
    this.#rows.forEach((row, person) => {
      if (this.#gone[person] !== true) pairs.countPerson(row, this.#lengths[person] as number, 1);
    });
    this.#pairs = pairs;
    return pairs;
  }

  answerOf(person: number, voice: number): Answer | null {
    const found = this.#find(person, voice);
    return found < 0 ? null : answerIn((this.#rows[person] as Uint32Array)[found] as number);
  }

  /** How many voices this person has answered, hidden ones included. */
  answeredBy(person: number): number {
    return this.#lengths[person] ?? 0;
  }

  /** Calls back with every answer of a person, in no particular order. */
  eachAnswer(person: number, call: (voice: number, answer: Answer, important: boolean) => void): void {
    const row = this.#rows[person] as Uint32Array;
    const length = this.#lengths[person] as number;
    for (let i = 0; i < length; i += 1) {
      const packed = row[i] as number;
      call(voiceIn(packed), answerIn(packed), importantIn(packed));
    }
  }

  /** A person's answers as they are stored (packed.ts), in no particular order; a view that must not be written to. */
  packedAnswers(person: number): Uint32Array {
    return (this.#rows[person] as Uint32Array).subarray(0, this.#lengths[person]);
  }

  /** How many people are in a position (−1: in none). */
  members(position: number): number {
    return this.#members[this.#place(position)] ?? 0;
  }

  /** The answers to a voice in a position (−1: of those in none). */
  counts(voice: number, position: number): Counts {
    const at = voice * this.#stride + this.#place(position) * 4;
    const counts = this.#counts;
    return {
      agree: counts[at] ?? 0,
      pass: counts[at + 1] ?? 0,
      disagree: counts[at + 2] ?? 0,
      members: this.members(position),
    };
  }

  /** The answers to a voice in the whole circle, those in no position included. */
  wholeCounts(voice: number): Counts {
    const sum = { agree: 0, pass: 0, disagree: 0, members: 0 };
    for (let place = 0; place <= this.positions; place += 1) {
      const at = voice * this.#stride + place * 4;
      sum.agree += this.#counts[at] ?? 0;
      sum.pass += this.#counts[at + 1] ?? 0;
      sum.disagree += this.#counts[at + 2] ?? 0;
      sum.members += this.#members[place] ?? 0;
    }
    return sum;
  }

  /** How many in a position (−1: in none) marked the voice as mattering most. */
  important(voice: number, position: number): number {
    return this.#counts[voice * this.#stride + this.#place(position) * 4 + 3] ?? 0;
  }

  get #stride(): number {
    return (this.positions + 1) * 4;
  }

  #mustHave(position: number): void {
    if (!Number.isInteger(position) || position < -1 || position >= this.positions)
      throw new RangeError(`there is no position ${position}`);
  }

  #place(position: number): number {
    return position < 0 ? this.positions : position;
  }

  #find(person: number, voice: number): number {
    const row = this.#rows[person];
    if (row === undefined) throw new RangeError(`there is no person ${person}`);
    const length = this.#lengths[person] as number;
    for (let i = 0; i < length; i += 1) if (voiceIn(row[i] as number) === voice) return i;
    return -1;
  }

  #drop(person: number, voice: number, found: number): void {
    const row = this.#rows[person] as Uint32Array;
    const packed = row[found] as number;
    const last = (this.#lengths[person] as number) - 1;
    row[found] = row[last] as number;
    this.#lengths[person] = last;
    this.#voters.set(voice, person, false);
    if (this.#gone[person] === true) return;
    this.#count(person, packed, -1);
    this.#pairs?.count(row, last, voice, answerIn(packed), -1);
  }

  #append(person: number, packed: number): void {
    const length = this.#lengths[person] as number;
    let row = this.#rows[person] as Uint32Array;
    if (length === row.length) {
      // a quarter more at a time: there are many rows, and most are short
      const wider = new Uint32Array(Math.max(8, length + (length >> 2)));
      wider.set(row);
      this.#rows[person] = wider;
      row = wider;
    }
    row[length] = packed;
    this.#lengths[person] = length + 1;
  }

  #count(person: number, packed: number, by: number): void {
    const at = voiceIn(packed) * this.#stride + this.#place(this.#positionOf[person] as number) * 4;
    const counts = this.#counts;
    add(counts, at + 1 - answerIn(packed), by);
    if (importantIn(packed)) add(counts, at + 3, by);
  }

  #countPerson(person: number, by: number): void {
    if (this.#gone[person] === true) return;
    add(this.#members, this.#place(this.#positionOf[person] as number), by);
    const row = this.#rows[person] as Uint32Array;
    for (let i = 0; i < (this.#lengths[person] as number); i += 1) this.#count(person, row[i] as number, by);
  }
}

const NO_ANSWERS = new Uint32Array(0);

const add = (counts: Int32Array, at: number, by: number): void => {
  counts[at] = (counts[at] ?? 0) + by;
};
