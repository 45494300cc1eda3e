import { EMPTY_PARTS, PARTS } from '@throughline/domain';
import type { DraftPiece, Piece } from '@throughline/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Writer } from '../../contract/drafting/writer.ts';
import { SharedText } from './shared-text.ts';

const SO_THAT = PARTS[2];
const BEGINNING = { ...EMPTY_PARTS, [SO_THAT]: 'they go home' };

/**
 * Two processes on one store, and three people who type, each through either process, on connections that may break
 * anywhere.
 */
class House {
  readonly kept = new Map<string, DraftPiece>();
  readonly processes = [this.#start(), this.#start()];
  readonly writers = [new Writer(), new Writer(), new Writer()];
  readonly typed: string[] = [];
  readonly deleted = new Set<string>();
  /** The updates that each process has sent, which listeners may get in any order, and more than once. */
  readonly told: Uint8Array[] = [];

  constructor() {
    for (const writer of this.writers) writer.hear(this.process(0).since(null));
  }

  #start(): SharedText {
    return new SharedText({ parts: BEGINNING, epoch: 3 }, [...this.kept.values()]);
  }
  process(at: number): SharedText {
    return this.processes[at % 2] as SharedText;
  }
  writer(at: number): Writer {
    return this.writers[at % 3] as Writer;
  }

  type(who: number, at: number, letters: number): void {
    const writer = this.writer(who);
    // every keystroke is a different letter, from a range that no other text uses
    const words = Array.from({ length: letters }, (_, more) => String.fromCodePoint(0xe000 + this.typed.length + more));
    this.typed.push(...words);
    writer.type(SO_THAT, at, words.join(''));
  }
  cut(who: number, at: number, length: number): void {
    const writer = this.writer(who);
    for (const letter of writer.read(SO_THAT).slice(at, at + length)) this.deleted.add(letter);
    writer.cut(SO_THAT, at, length);
  }
  /** Sends what waits. The acknowledgement may be lost; then it is sent again, with more. */
  send(who: number, through: number, isLost: boolean): void {
    const writer = this.writer(who);
    const update = writer.waiting;
    if (update === null) return;
    const count = writer.waitingCount;
    const process = this.process(through);
    let judged = process.judge(update, writer.number);
    if (judged === 'behind') {
      this.read(through);
      judged = process.judge(update, writer.number);
    }
    if (judged === 'behind' || !judged.ok) throw new Error(judged === 'behind' ? judged : judged.reason);
    if (judged.value.piece !== null) this.keep(judged.value.piece);
    process.keep(judged.value);
    this.told.push(judged.value.update);
    if (!isLost) writer.acknowledged(count);
  }
  keep({ id, body }: Piece): void {
    this.kept.set(id, { id, body, draft: 'd', epoch: 3 });
  }
  read(through: number): void {
    const novel = this.process(through).mergePieces([...this.kept.values()]);
    if (novel !== null) this.told.push(novel);
  }
  /** Kills and restarts a process, so that what was only in memory is gone. */
  restart(at: number): void {
    this.processes[at % 2] = this.#start();
  }
  async compact(at: number): Promise<void> {
    await this.process(at).putTogether(async (whole, held) => {
      this.keep(whole);
      for (const id of held) if (id !== whole.id) this.kept.delete(id);
      return true;
    });
  }
  hear(who: number, what: number): void {
    const update = this.told[what % Math.max(1, this.told.length)];
    if (update !== undefined) this.writer(who).hear(update);
  }
  /** With connections that hold: everybody sends what waits and reads the whole text. */
  settle(): void {
    this.writers.forEach((_, who) => this.send(who, who, false));
    for (const at of [0, 1]) this.read(at);
    for (const writer of this.writers) writer.hear(this.process(0).since(null));
  }
}

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constant('type' as const), fc.nat(2), fc.nat(60), fc.integer({ min: 1, max: 4 })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant('cut' as const), fc.nat(2), fc.nat(60), fc.integer({ min: 1, max: 8 })),
  },
  { weight: 5, arbitrary: fc.tuple(fc.constant('send' as const), fc.nat(2), fc.nat(1), fc.nat(2)) },
  { weight: 5, arbitrary: fc.tuple(fc.constant('hear' as const), fc.nat(2), fc.nat(200), fc.constant(0)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('read' as const), fc.nat(1), fc.constant(0), fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('restart' as const), fc.nat(1), fc.constant(0), fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('compact' as const), fc.nat(1), fc.constant(0), fc.constant(0)) },
);

test('ST1 ST5 however edits, cuts, repeats, reorderings, restarts and compactions fall, all end with the same text and no keystroke is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
      const house = new House();
      for (const [what, a, b, c] of acts) {
        if (what === 'type') house.type(a, b, c);
        else if (what === 'cut') house.cut(a, b, c);
        else if (what === 'send') house.send(a, b, c === 0);
        else if (what === 'hear') house.hear(a, b);
        else if (what === 'read') house.read(a);
        else if (what === 'restart') house.restart(a);
        else await house.compact(a);
      }
      house.settle();
      house.restart(1);
      const texts = [
        ...house.processes.map(({ parts }) => parts[SO_THAT]),
        ...house.writers.map((w) => w.read(SO_THAT)),
      ];
      expect(new Set(texts).size).toBe(1);
      const letters = Array.from(texts[0] ?? '').filter((letter) => letter >= '\uE000');
      expect(letters.sort()).toEqual(house.typed.filter((letter) => !house.deleted.has(letter)).sort());
    }),
    { numRuns: 250 },
  );
});

test('ST5 putting pieces together leaves one, with the same words', async () => {
  const house = new House();
  for (let at = 0; at < 20; at += 1) {
    house.type(at, at, 2);
    house.send(at, 0, false);
  }
  const before = house.process(0).parts;
  expect(house.kept.size).toBe(20);
  await house.compact(0);
  expect(house.kept.size).toBe(1);
  house.restart(0);
  expect(house.process(0).parts).toEqual(before);
});

test('ST1 of two processes that fill a part at once neither loses a letter, and it can be made shorter again', () => {
  const house = new House();
  const long = (who: number) => house.writer(who).type(SO_THAT, 0, 'x'.repeat(800));
  long(0);
  long(1);
  house.send(0, 0, false);
  house.send(1, 1, false);
  house.read(0);
  expect(house.process(0).parts[SO_THAT]).toHaveLength(1612);
  const [writer] = house.writers;
  writer?.hear(house.process(0).since(null));
  // another part takes words meanwhile
  writer?.type('we-are', 0, 'us');
  house.send(0, 0, false);
  writer?.cut(SO_THAT, 0, 100);
  house.send(0, 0, false);
  expect(house.process(0).parts[SO_THAT]).toHaveLength(1512);
  writer?.type(SO_THAT, 0, 'y');
  expect(() => house.send(0, 0, false)).toThrow('written-part-too-long');
});

test('a store that did not take an edit leaves the text as it was, and takes the same edit later', () => {
  const house = new House();
  const [writer] = house.writers;
  house.type(0, 0, 3);
  const judged = house.process(0).judge(writer?.waiting ?? new Uint8Array(), writer?.number ?? 0);
  if (judged === 'behind' || !judged.ok || judged.value.piece === null) throw new Error('not judged good');
  house.process(0).letGo(judged.value);
  expect(house.process(0).parts[SO_THAT]).toBe('they go home');
  house.send(0, 0, false);
  expect(house.process(0).parts[SO_THAT]).toHaveLength(15);
});
