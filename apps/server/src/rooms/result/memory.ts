import type { Release } from '@throughline/disclosure';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import type { Answers } from '../ballot/answers.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { type KeptResult, readKept, resultOfImport } from './kept-result.ts';

/** The store gives null where nothing was released yet. */
type Loaded = { readonly kept: KeptResult | null };

/** What was released of the answers. */
export class ResultMemory implements RoomMemory<Loaded, KeptResult> {
  readonly #around: MemoryAround;
  #kept: KeptResult | null;
  /** Of an imported conversation, with the answers and the revision of the voices that it was made of. */
  #imported: { readonly release: Release; readonly answers: Answers; readonly revision: number } | null = null;

  constructor({ kept }: Loaded, around: MemoryAround) {
    this.#kept = kept;
    this.#around = around;
  }

  static async load(store: Store, circle: string): Promise<Loaded> {
    return { kept: readKept(await store.releases.latest(circle)) };
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

  take(kept: KeptResult): void {
    this.#kept = kept;
    this.#around.moved();
  }

  reload({ kept }: Loaded): void {
    this.#kept = kept;
  }

  shown(): Pick<Snapshot, 'result'> {
    const { open } = this;
    return { result: open === null ? null : { revision: open.revision, round: open.round } };
  }

  dump(): unknown {
    return { kept: this.#kept, open: this.open };
  }
}
