import { latestRound, openRound, type Round } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';

/** The rounds of a circle, and whether one is being closed at this moment. */
export class RoundMemory implements RoomMemory<readonly Round[], Round> {
  readonly #around: MemoryAround;
  #rounds: readonly Round[];
  #closing = false;

  constructor(loaded: readonly Round[], around: MemoryAround) {
    this.#rounds = loaded;
    this.#around = around;
  }

  static load(store: Store, circle: string): Promise<readonly Round[]> {
    return store.rounds.list(circle);
  }

  /** The rounds, by number. While one is being closed it counts as closed, so that it takes no more answers. */
  get all(): readonly Round[] {
    return this.#closing ? this.#rounds.map((round): Round => ({ ...round, state: 'closed' })) : this.#rounds;
  }
  get open(): Round | null {
    return openRound(this.all);
  }

  /** Called before a close: from now on no answer is taken. */
  beginClosing(): void {
    this.#closing = true;
  }
  endClosing(): void {
    this.#closing = false;
  }

  /** Takes in a round that was opened or closed. */
  take(round: Round): void {
    this.#rounds = [...this.#rounds.filter(({ number }) => number !== round.number), round].sort(byNumber);
    this.#around.moved();
  }

  reload(loaded: readonly Round[]): void {
    this.#rounds = loaded;
  }

  shown(): Pick<Snapshot, 'round'> {
    return { round: openRound(this.#rounds) ?? latestRound(this.#rounds) };
  }

  dump(): readonly Round[] {
    return this.#rounds;
  }
}

const byNumber = (one: Round, other: Round): number => one.number - other.number;
