import type { Circle } from '@throughline/domain';
import { SHOWN } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import type { CircleRoot, ListedMemory, MemoryAround, MemoryKind, RoomMemory, Snapshot } from './room-memory.ts';

/** The list of memories that a circle has: its own, and one for each room that has any. */
export type MemoryList = {
  readonly circle: ListedMemory & MemoryKind<CircleRoot>;
  readonly all: readonly ListedMemory[];
};
type Loaded = { readonly version: number; readonly parts: ReadonlyMap<ListedMemory, unknown> };

/**
 * One circle in memory: what the store holds of it, by room. Every write that the store has acknowledged updates it,
 * and it announces when something that may be shown has changed.
 */
export class LoadedCircle implements MemoryAround {
  readonly id: string;
  readonly firstRevision: number;
  readonly #list: MemoryList;
  /** By class, in the order in which they were made: a memory comes after those that it uses. */
  readonly #memories = new Map<unknown, RoomMemory>();
  readonly #root: CircleRoot;
  readonly #underWay = new Set<Promise<unknown>>();
  #loaded: Loaded;
  #announce: (() => void) | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(list: MemoryList, id: string, loaded: Loaded, firstRevision: number) {
    this.id = id;
    this.#list = list;
    this.#loaded = loaded;
    this.firstRevision = firstRevision;
    this.#root = this.of(list.circle);
    for (const kind of list.all) this.of(kind);
  }

  /**
   * Loads a circle; null when the store has none of this id. `firstRevision` is larger than any revision of an earlier
   * process.
   */
  static async load(list: MemoryList, store: Store, id: string, firstRevision: number): Promise<LoadedCircle | null> {
    const loaded = await load(list, store, id);
    return loaded === null ? null : new LoadedCircle(list, id, loaded, firstRevision);
  }

  /** Reads everything again, after another process has written. False when the circle is gone. */
  async reload(store: Store): Promise<boolean> {
    const loaded = await load(this.#list, store, this.id);
    if (loaded === null) return false;
    this.#loaded = loaded;
    for (const [kind, memory] of this.#memories) memory.reload(loaded.parts.get(kind as ListedMemory) as never);
    this.moved();
    return true;
  }

  get circle(): Circle {
    return this.#root.circle;
  }
  get code(): string {
    return this.#root.code;
  }
  get pass(): string {
    return this.#root.pass;
  }
  /** The version of the circle's content that was loaded. */
  get loadedVersion(): number {
    return this.#loaded.version;
  }

  /** The memory of one room, for this circle. */
  of<M extends RoomMemory>(kind: MemoryKind<M>): M {
    const known = this.#memories.get(kind);
    if (known !== undefined) return known as M;
    // made on first use, so that a memory may use another, wherever that stands in the list
    const made = new kind(this.#loaded.parts.get(kind as unknown as ListedMemory) as never, this);
    this.#memories.set(kind, made);
    return made;
  }

  moved(): void {
    this.#announce?.();
  }

  withdrawVoice(voice: string): void {
    for (const memory of this.#memories.values()) memory.withdraw?.(voice);
  }

  /**
   * Waits for a command of the store, then passes its result to `remember`. Every write goes through here. Results are
   * remembered in the order in which the store answered, which for the embedded store is the order of writing.
   * `remember` must change the current memory, never a copy from before the command. Rejects as the command does.
   */
  write<T>(command: Promise<T>, remember: (written: T) => void): Promise<T> {
    const turn = command.then((written) => {
      remember(written);
      return written;
    });
    this.#underWay.add(turn);
    const over = (): void => void this.#underWay.delete(turn);
    turn.then(over, over);
    return turn;
  }

  /** Resolves when the writes that are under way now have ended, whether they succeeded or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  /** Runs changes of several steps, such as closing a round, one after the other. */
  alone<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change, change);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Sets the function that is called when something shown may have changed. */
  onMove(announce: () => void): void {
    this.#announce = announce;
  }

  /** The snapshot: what everybody may know now, without its version. Throws when no room gives one of its fields. */
  snapshot(): Snapshot {
    const parts: Partial<Snapshot> = Object.assign({}, ...this.#list.all.map((kind) => this.of(kind).shown?.()));
    const shown = Object.keys(SHOWN).map((name) => [name, parts[name as keyof Snapshot]] as const);
    const missing = shown.find(([, part]) => part === undefined);
    if (missing !== undefined) throw new Error(`No room says ${missing[0]} of the snapshot.`);
    return Object.fromEntries(shown) as Snapshot;
  }

  /** Everything that is remembered of what the store holds, by room. For tests. */
  dump(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#list.all.map((kind) => [kind.name, this.of(kind).dump()]));
  }
}

const load = async (list: MemoryList, store: Store, id: string): Promise<Loaded | null> => {
  // read first: without a circle there is nothing else to read
  const circle = await list.circle.load(store, id);
  if (circle === null) return null;
  const rest = list.all.filter((kind) => kind !== list.circle);
  const loaded = await Promise.all(rest.map(async (kind) => [kind, await kind.load(store, id)] as const));
  const parts = new Map<ListedMemory, unknown>([[list.circle, circle], ...loaded]);
  // the version is read last: if it is the version of a close, nothing that was read above is newer or older than that
  // close
  return { version: await store.changes.version(id), parts };
};
