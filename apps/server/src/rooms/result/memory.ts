import type { Release } from '@throughline/disclosure';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import type { Answers } from '../ballot/answers.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { type KeptResult, readKept, resultOfImport } from './kept-result.ts';

/** The stored result as JSON text; null when nothing was released yet. */
type Loaded = { readonly text: string | null };

/** The circle's result: what was released of its answers. */
export class ResultMemory implements RoomMemory<Loaded, string> {
  readonly #around: MemoryAround;
  #text: string | null;
  #kept: KeptResult | null;
  /** The release of an imported conversation, with the answers and the revision of the voices that it was made from. */
  #imported: { readonly release: Release; readonly answers: Answers; readonly revision: number } | null = null;

  constructor({ text }: Loaded, around: MemoryAround) {
    this.#text = text;
    this.#kept = readKept(text);
    this.#around = around;
  }

  static async load(store: Store, circle: string): Promise<Loaded> {
    return { text: await store.releases.latest(circle) };
  }

  /** The stored text, letter by letter. A newer result replaces it in the store only if it is still the same. */
  get text(): string | null {
    return this.#text;
  }
  get kept(): KeptResult | null {
    return this.#kept;
  }

  /** What everybody in the circle may see of the results. */
  get open(): Release | null {
    if (this.#around.circle.imported === null) return this.#kept?.open ?? null;
    const { answers } = this.#around.of(BallotMemory);
    const { revision } = this.#around.of(VoiceMemory);
    if (this.#imported?.answers !== answers || this.#imported.revision !== revision)
      this.#imported = { release: resultOfImport(this.#around.circle, answers), answers, revision };
    return this.#imported.release;
  }

  /** Called when the store has replaced the result by this one. */
  take(text: string): void {
    this.reload({ text });
    this.#around.moved();
  }

  reload({ text }: Loaded): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#kept = readKept(text);
  }

  shown(): Pick<Snapshot, 'result'> {
    const { open } = this;
    return { result: open === null ? null : { revision: open.revision, round: open.round } };
  }

  dump(): unknown {
    return { kept: this.#kept, open: this.open };
  }
}
