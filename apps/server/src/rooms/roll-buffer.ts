import { randomInt } from 'node:crypto';
import type { CircleId, DetachedId } from '@throughline/domain';
import type { Store } from '@throughline/store';

/** Rows written together at least: who came among them, and when, nobody can tell. */
export const ROLL_BATCH = 32;

/**
 * Holds roll rows back and writes them shuffled, in batches: when a batch is full, when a round closes, and when the
 * program stops. A crash may lose a few; nothing that is shown depends on the roll (decision 0011).
 */
export class RollBuffer {
  readonly #store: Store;
  #rows: { readonly circle: CircleId; readonly id: DetachedId }[] = [];
  readonly #batch: number;

  constructor(store: Store, batch: number = ROLL_BATCH) {
    this.#store = store;
    this.#batch = batch;
  }

  async add(circle: CircleId, id: DetachedId): Promise<void> {
    this.#rows.push({ circle, id });
    if (this.#rows.length >= this.#batch) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = shuffled(this.#rows);
    this.#rows = [];
    if (rows.length > 0) await this.#store.roll.add(rows);
  }
}

const shuffled = <T>(items: readonly T[]): T[] => {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
};
