import type { Release } from '@throughline/disclosure';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { type KeptResult, readKept, resultOfImport } from './kept-result.ts';

/** The store gives null where nothing was released yet. */
type Loaded = { readonly kept: KeptResult | null };

/** What was released of the answers. */
export class ResultMemory implements RoomMemory<Loaded, KeptResult> {
  readonly #around: MemoryAround;
  #kept: KeptResult | null;
  /** Of an imported conversation. */
  #imported: Release | null = null;

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
    this.#imported ??= resultOfImport(this.#around.circle, this.#around.of(BallotMemory).answers);
    return this.#imported;
  }

  take(kept: KeptResult): void {
    this.#kept = kept;
    this.#around.moved();
  }

  reload({ kept }: Loaded): void {
    this.#kept = kept;
    this.#imported = null;
  }

  shown(): Pick<Snapshot, 'result'> {
    const { open } = this;
    return { result: open === null ? null : { revision: open.revision, round: open.round } };
  }

  dump(): unknown {
    return { kept: this.#kept, open: this.open };
  }
}
