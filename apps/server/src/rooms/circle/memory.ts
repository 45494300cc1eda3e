import { isDeepStrictEqual } from 'node:util';
import type { Circle } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { CircleRoot, MemoryAround, Snapshot } from '../../kernel/memory/room-memory.ts';

type Loaded = { readonly circle: Circle; readonly code: string; readonly pass: string };

/** The circle itself, its four words and its pass. */
export class CircleMemory implements CircleRoot {
  readonly #around: MemoryAround;
  #loaded: Loaded;
  #revision: number;

  constructor(loaded: Loaded, around: MemoryAround) {
    this.#loaded = loaded;
    this.#around = around;
    this.#revision = around.firstRevision;
  }

  static async load(store: Store, id: string): Promise<Loaded | null> {
    const [circle, admission] = await Promise.all([store.circles.find(id), store.circles.admission(id)]);
    return circle === null || admission === null ? null : { circle, code: admission.code, pass: admission.pass };
  }

  get circle(): Circle {
    return this.#loaded.circle;
  }
  get code(): string {
    return this.#loaded.code;
  }
  get pass(): string {
    return this.#loaded.pass;
  }

  take(circle: Circle): void {
    this.#loaded = { ...this.#loaded, circle };
    this.#revision += 1;
    this.#around.moved();
  }

  reload(loaded: Loaded): void {
    const { circle, code } = this.#loaded;
    this.#loaded = loaded;
    if (!isDeepStrictEqual([circle, code], [loaded.circle, loaded.code])) this.#revision += 1;
  }

  shown(): Pick<Snapshot, 'circle'> {
    return { circle: { revision: this.#revision } };
  }

  dump(): unknown {
    return this.#loaded;
  }
}
