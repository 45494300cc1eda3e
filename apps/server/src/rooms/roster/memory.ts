import { type Affected, type Invited, invitedByGroup } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory } from '../../kernel/memory/room-memory.ts';

/** Who is invited, stored with their names. Nothing of it is in the live snapshot. */
export class RosterMemory implements RoomMemory<readonly Invited[], readonly Invited[]> {
  readonly #around: MemoryAround;
  #people: readonly Invited[];

  constructor(loaded: readonly Invited[], around: MemoryAround) {
    this.#people = loaded;
    this.#around = around;
  }

  static load(store: Store, circle: string): Promise<readonly Invited[]> {
    return store.roster.list(circle);
  }

  get people(): readonly Invited[] {
    return this.#people;
  }

  /** Takes in people who were added, or whose entry has changed. */
  take(people: readonly Invited[]): void {
    const changed = new Map(people.map((one) => [one.id, one]));
    const known = this.#people.map((one) => changed.get(one.id) ?? one);
    const ids = new Set(known.map(({ id }) => id));
    this.#people = [...known, ...people.filter(({ id }) => !ids.has(id))].sort(byId);
    this.#around.moved();
  }

  remove(id: string): void {
    this.#people = this.#people.filter((one) => one.id !== id);
    this.#around.moved();
  }

  reload(loaded: readonly Invited[]): void {
    this.#people = loaded;
  }

  /**
   * Fills in how many of an affected group are invited: the number on the roster, or what the convener typed when the
   * roster has nobody of the group.
   */
  withInvited(affected: Affected): Affected {
    const listed = invitedByGroup(this.#people).get(affected.id);
    return listed === undefined ? affected : { ...affected, invited: listed };
  }

  dump(): readonly Invited[] {
    return this.#people;
  }
}

/** As the store lists them. */
const byId = (a: Invited, b: Invited): number => (a.id < b.id ? -1 : 1);
