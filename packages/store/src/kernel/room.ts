import type { DatabaseSync } from 'node:sqlite';
import type { CircleId } from '@throughline/domain';
import type { ClientBase, Pool } from 'pg';
import type { Steps } from './command.ts';
import type { Migration } from './migrations/migration.ts';
import type { Table } from './table.ts';

/** Any command, whatever its arguments. */
export type Command = (...values: never[]) => Steps<unknown>;
/** Commands by the names of their methods. */
export type Commands = Readonly<Record<string, Command>>;
/** What a command's generator returns when it is done. */
export type ResultOf<C extends Command> = C extends (...values: never[]) => Steps<infer T> ? T : never;

/** A long read, which each engine implements in its own way. */
export type LongRead<T> = {
  /** Called once for each connection. The function that it returns is called for each read. */
  readonly inSqlite: (database: DatabaseSync) => (circle: CircleId) => T;
  readonly inPostgres: (pool: Pool, circle: CircleId) => Promise<T>;
};

/**
 * Runs many calls of one command in one PostgreSQL transaction, with the same results as one by one, in the order of
 * the calls. `touched` counts how often each circle has changed.
 */
export type Together<C extends Command> = (
  client: ClientBase,
  calls: readonly Parameters<C>[],
  touched: Map<string, number>,
) => Promise<readonly ResultOf<C>[]>;

/**
 * Writes a room's rows of a new circle that is created whole. `whole` is the part of `WholeCircle` that the room reads.
 */
type Fill<W> = (circle: CircleId, whole: W) => Steps<void>;

/**
 * Everything that the store holds and does for one concept. The port, backup, restore, sealing, and the creating and
 * removing of whole circles all follow from the list of rooms (`rooms/all.ts`). A new room is a folder and an entry
 * there.
 */
export type RoomOf<P extends string, R extends Commands, W extends Commands, L, H> = {
  /** The name of the room's folder, and of its concept on every other floor. */
  readonly name: string;
  /** The word by which callers reach it: `store.voices` for the room `voice`. */
  readonly port: P;
  /** The room's tables. A table that others refer to comes before them. */
  readonly tables: readonly Table[];
  /** Migrations that concern the tables of this room alone. */
  readonly migrations?: readonly Migration[];
  /** Commands that only read. They run beside the writers and see only what is committed. */
  readonly reads: R;
  /**
   * Commands that write. Each runs whole or not at all. Running one twice must do no harm: it may be repeated after a
   * lost connection.
   */
  readonly writes: W;
  /** Reads that each engine does its own way, by the names of their methods. */
  readonly longReads?: L;
  /** Writes the room's rows of a circle that is created whole (the example, an import). */
  readonly whole?: Fill<H>;
  /**
   * For each kind in the table `withdrawal`: repeats a withdrawal, after a restore has brought the thing back. True
   * when the thing was there.
   */
  readonly withdrawals?: Readonly<Record<string, (circle: CircleId, id: string) => Steps<boolean>>>;
  /** Removes what belongs to a voice, within the command that takes the voice back. */
  readonly voiceGone?: (circle: CircleId, voice: string) => Steps<void>;
  /** Whether something in this room still needs the voice, so that it may not be taken back. */
  readonly holdsVoice?: (circle: CircleId, voice: string) => Steps<boolean>;
  /** For a write: whether its result requires the detached tables to be sealed before the caller gets it. */
  readonly sealAfter?: { readonly [K in keyof W]?: (result: ResultOf<W[K]>) => boolean };
  /** The circle that a write locks, when it is not the write's first argument; null when it locks none. */
  readonly circleOf?: { readonly [K in keyof W]?: (...values: Parameters<W[K]>) => CircleId | null };
  /** For a write: a form of it that runs many calls at once in PostgreSQL. */
  readonly together?: { readonly [K in keyof W]?: Together<W[K]> };
  /** True when every write of this room must have a transaction of its own. */
  readonly alone?: true;
};

type LongReads = Readonly<Record<string, LongRead<unknown>>>;
type ByMethod<T> = Readonly<Record<string, T | undefined>>;
/** Any room, without the exact types of its commands. */
export type Room = Omit<RoomOf<string, Commands, Commands, LongReads, never>, 'sealAfter' | 'circleOf' | 'together'> & {
  readonly sealAfter?: ByMethod<(result: never) => boolean>;
  readonly circleOf?: ByMethod<(...values: never[]) => CircleId | null>;
  readonly together?: ByMethod<
    (client: ClientBase, calls: never, touched: Map<string, number>) => Promise<readonly unknown[]>
  >;
};

/** Describes a room; the types of its commands become those of the port. */
export const room = <
  const P extends string,
  R extends Commands,
  W extends Commands,
  L extends LongReads = Record<never, never>,
  H = unknown,
>(
  made: RoomOf<P, R, W, L, H>,
): RoomOf<P, R, W, L, H> => made;
