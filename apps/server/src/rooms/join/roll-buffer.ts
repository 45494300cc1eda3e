import type { CircleId, DetachedId } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { Chance } from '../../kernel/chance.ts';
import { shuffled } from '../../kernel/shuffled.ts';

/** The fewest rows of one circle that are written together, so that nobody can tell who of them came when. */
export const ROLL_BATCH = 32;
/** The fewest rows that are written at the end of a round and when the program stops. */
export const LEAST_BATCH = 8;

/**
 * Holds roll rows back, and writes each circle's rows shuffled. A few left-over rows are never written: a newcomer's
 * single row could be matched with a single new ballot. Nothing that is shown depends on the roll (decisions 0011 and
 * 0020).
 */
export class RollBuffer {
  readonly #store: Store;
  readonly #chance: Pick<Chance, 'below'>;
  readonly #batch: number;
  readonly #waiting = new Map<CircleId, Set<DetachedId>>();

  constructor(store: Store, chance: Pick<Chance, 'below'>, batch: number = ROLL_BATCH) {
    this.#store = store;
    this.#chance = chance;
    this.#batch = batch;
  }

  async add(circle: CircleId, id: DetachedId): Promise<void> {
    const rows = this.#waiting.get(circle) ?? new Set<DetachedId>();
    this.#waiting.set(circle, rows);
    rows.add(id);
    if (rows.size >= this.#batch) await this.#write(circle);
  }

  /** Called at the end of a circle's round. */
  async endOf(circle: CircleId): Promise<void> {
    if ((this.#waiting.get(circle)?.size ?? 0) >= Math.min(LEAST_BATCH, this.#batch)) await this.#write(circle);
  }

  /** Called when the program stops. */
  async stop(): Promise<void> {
    for (const circle of Array.from(this.#waiting.keys())) await this.endOf(circle);
  }

  async #write(circle: CircleId): Promise<void> {
    const rows = shuffled([...(this.#waiting.get(circle) ?? [])], this.#chance);
    this.#waiting.delete(circle);
    await this.#store.roll.add(rows.map((id) => ({ circle, id })));
  }
}
