import type { Circle } from '@throughline/domain';
import type { Now } from '@throughline/protocol';
import type { Store } from '@throughline/store';

/** The live snapshot but for its version, which the server adds. */
export type Snapshot = Omit<Now, 'version'>;

/** The circle that a memory is of, and what it needs to reach the memories of other rooms. */
export type MemoryAround = {
  /** The circle as it stands now. */
  readonly circle: Circle;
  /** Larger than any revision of an earlier process: revisions begin here. */
  readonly firstRevision: number;
  /** The memory of another room of the same circle. */
  of<M extends RoomMemory>(kind: MemoryKind<M>): M;
  /** Says that something shown may have changed. It is announced soon. */
  moved(): void;
  /** Tells every memory that a voice is gone from the store. */
  withdrawVoice(voice: string): void;
};

/**
 * What one room holds of one circle in the server. It holds what the store holds: after any history `dump()` equals
 * `dump()` of a memory that was loaded anew. It changes by `take` and `remove` only, and they are called only for what the
 * store has written (`LoadedCircle.write`).
 */
export interface RoomMemory<Loaded = never, Change = never> {
  /** Takes in a change that the store has written. */
  take?(change: Change): void;
  /** Takes out what the store has removed. */
  remove?(id: string): void;
  /** Takes out, or settles, what hangs on a voice that was taken back. The store did the same in the same command. */
  withdraw?(voice: string): void;
  /** Another process has written. A revision moves only where what it stands for has changed. */
  reload(loaded: Loaded): void;
  /** Its part of the live snapshot: what everybody may know at this moment. */
  shown?(): Partial<Snapshot>;
  /** All that it holds of what the store holds, in an order that does not depend on its history. For tests. */
  dump(): unknown;
}

/** The class of a memory: how it is loaded, and how it is made of what was loaded. */
export type MemoryKind<M extends RoomMemory = RoomMemory, Loaded = never> = {
  new (loaded: Loaded, around: MemoryAround): M;
};

/** A memory as the list of rooms names it. `load` gives null where there is no such circle. */
export type ListedMemory = MemoryKind & {
  readonly load: (store: Store, circle: string) => Promise<unknown>;
};

/** Holds what is loaded, what a memory is made of and what it is reloaded with to one type. */
export const memory = <Loaded>(
  kind: MemoryKind<RoomMemory<NonNullable<Loaded>>, NonNullable<Loaded>> & {
    readonly load: (store: Store, circle: string) => Promise<Loaded>;
  },
): ListedMemory => kind;

/** The memory of the circle itself: the others are made after it. */
export interface CircleRoot extends RoomMemory {
  readonly circle: Circle;
  readonly code: string;
  readonly pass: string;
}
