import type { Circle } from '@throughline/domain';
import type { Now } from '@throughline/protocol';
import type { Store } from '@throughline/store';

/** The live snapshot without its version, which the server adds. */
export type Snapshot = Omit<Now, 'version'>;

/** The circle that a memory belongs to, and access to the memories of other rooms. */
export type MemoryAround = {
  /** The circle as it stands now. */
  readonly circle: Circle;
  /** Larger than any revision of an earlier process. Revisions begin here. */
  readonly firstRevision: number;
  /** The memory of another room of the same circle. */
  of<M extends RoomMemory>(kind: MemoryKind<M>): M;
  /** Says that something shown may have changed. It is announced soon. */
  moved(): void;
  /** Tells every memory that a voice is gone from the store. */
  withdrawVoice(voice: string): void;
};

/**
 * What one room remembers of one circle. It equals what the store holds: after any history, `dump()` gives the same as
 * in a memory that was loaded anew. It changes only by `take`, `remove` and `withdraw`, which are called only for what
 * the store has written (`LoadedCircle.write`), and by `reload`.
 */
export interface RoomMemory<Loaded = never, Change = never> {
  /** Takes in a change that the store has written. */
  take?(change: Change): void;
  /** Takes out what the store has removed. */
  remove?(id: string): void;
  /** Removes or settles what belongs to a voice that was taken back. The store did the same in the same command. */
  withdraw?(voice: string): void;
  /**
   * Takes in what was read again after another process has written. A revision grows only if what it stands for has
   * changed.
   */
  reload(loaded: Loaded): void;
  /** The fields that this room adds to the live snapshot: what everybody may know now. */
  shown?(): Partial<Snapshot>;
  /**
   * Everything that it remembers of what the store holds, in an order that does not depend on its history. For tests.
   */
  dump(): unknown;
}

/** The class of a memory, which is made from what was loaded. */
export type MemoryKind<M extends RoomMemory = RoomMemory, Loaded = never> = {
  new (loaded: Loaded, around: MemoryAround): M;
};

/**
 * A memory's class with its `load`, as the list of rooms names it. `load` resolves to null when there is no such
 * circle.
 */
export type ListedMemory = MemoryKind & {
  readonly load: (store: Store, circle: string) => Promise<unknown>;
};

/** Checks by type that a memory is made and reloaded with what its `load` gives. */
export const memory = <Loaded>(
  kind: MemoryKind<RoomMemory<NonNullable<Loaded>>, NonNullable<Loaded>> & {
    readonly load: (store: Store, circle: string) => Promise<Loaded>;
  },
): ListedMemory => kind;

/** The memory of the circle itself. The others are made after it. */
export interface CircleRoot extends RoomMemory {
  readonly circle: Circle;
  readonly code: string;
  readonly pass: string;
}
