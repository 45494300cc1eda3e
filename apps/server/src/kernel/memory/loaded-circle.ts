import type { Circle } from '@throughline/domain';
import { SHOWN } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import type { CircleRoot, ListedMemory, MemoryAround, MemoryKind, RoomMemory, Snapshot } from './room-memory.ts';

/** The memories that a circle has: that of the circle itself, and one of each room that has any. */
export type MemoryList = {
  readonly circle: ListedMemory & MemoryKind<CircleRoot>;
  readonly all: readonly ListedMemory[];
};
type Loaded = { readonly version: number; readonly parts: ReadonlyMap<ListedMemory, unknown> };

/**
 * One circle's memory: what the store holds of it, by room. It is kept right by every write that the store has
 * acknowledged, and announces what may be shown when that changes.
 */
export class LoadedCircle implements MemoryAround {
  readonly id: string;
  readonly firstRevision: number;
  readonly #list: MemoryList;
  /** By class, in the order in which they were made: a memory stands behind those that it looks at. */
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

  /** Null when the store has no such circle. `firstRevision` is larger than any of an earlier process. */
  static async load(list: MemoryList, store: Store, id: string, firstRevision: number): Promise<LoadedCircle | null> {
    const loaded = await load(list, store, id);
    return loaded === null ? null : new LoadedCircle(list, id, loaded, firstRevision);
  }

  /** Reads everything again: another process has written. False when the circle is gone. */
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

  /** What one room remembers of this circle. */
  of<M extends RoomMemory>(kind: MemoryKind<M>): M {
    const known = this.#memories.get(kind);
    if (known !== undefined) return known as M;
    // made when first asked for, so that a memory may look at another, wherever that stands in the list
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
   * Waits for a command of the store and then has its result remembered: the one way of writing. `remember` is given what
   * the store says it has applied, and is called in the order in which the store answered; the embedded store answers in
   * the order in which it wrote. It changes what is remembered now, never a copy from before the command.
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

  /** Resolves when the writes that are under way now have come to an end. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  /** Runs changes of several steps, such as a close, one after the other. */
  alone<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change, change);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Who is told, soon after something shown may have changed. */
  onMove(announce: () => void): void {
    this.#announce = announce;
  }

  /** What everybody may know at this moment, but for its version. */
  snapshot(): Snapshot {
    const parts: Partial<Snapshot> = Object.assign({}, ...this.#list.all.map((kind) => this.of(kind).shown?.()));
    const shown = Object.keys(SHOWN).map((name) => [name, parts[name as keyof Snapshot]] as const);
    const missing = shown.find(([, part]) => part === undefined);
    if (missing !== undefined) throw new Error(`No room says ${missing[0]} of the snapshot.`);
    return Object.fromEntries(shown) as Snapshot;
  }

  /** All that is held of what the store holds, by room. For tests. */
  dump(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#list.all.map((kind) => [kind.name, this.of(kind).dump()]));
  }
}

const load = async (list: MemoryList, store: Store, id: string): Promise<Loaded | null> => {
  // first: where there is no circle nothing else is asked
  const circle = await list.circle.load(store, id);
  if (circle === null) return null;
  const rest = list.all.filter((kind) => kind !== list.circle);
  const loaded = await Promise.all(rest.map(async (kind) => [kind, await kind.load(store, id)] as const));
  const parts = new Map<ListedMemory, unknown>([[list.circle, circle], ...loaded]);
  // asked for last: if this is the version of a close, nothing of what was read above is older or newer
  return { version: await store.changes.version(id), parts };
};
