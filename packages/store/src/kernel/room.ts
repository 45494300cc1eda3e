import type { DatabaseSync } from 'node:sqlite';
import type { CircleId } from '@throughline/domain';
import type { ClientBase, Pool } from 'pg';
import type { Steps } from './command.ts';
import type { Migration } from './migrations/migration.ts';
import type { Table } from './table.ts';

/** Any command; what it is given differs from one to the next. */
export type Command = (...values: never[]) => Steps<unknown>;
export type Commands = Readonly<Record<string, Command>>;
/** What a command's generator returns when it is done. */
export type ResultOf<C extends Command> = C extends (...values: never[]) => Steps<infer T> ? T : never;

/** A read that each engine does its own way, because it is long. */
export type LongRead<T> = {
  /** Called once a connection; what it gives is called once a read. */
  readonly inSqlite: (database: DatabaseSync) => (circle: CircleId) => T;
  readonly inPostgres: (pool: Pool, circle: CircleId) => Promise<T>;
};

/** Does what one command does for many calls of it in one PostgreSQL transaction, with the same results in the same order. */
export type Together<C extends Command> = (
  client: ClientBase,
  calls: readonly Parameters<C>[],
  touched: Map<string, number>,
) => Promise<readonly ResultOf<C>[]>;

/** Puts a room's part of a circle that is made whole; `whole` is the part of `WholeCircle` that the room reads. */
type Fill<W> = (circle: CircleId, whole: W) => Steps<void>;

/**
 * All that the store holds and does for one concept. Backup, restore, removing a circle, making one whole, sealing and the
 * port itself are derived from the list of rooms (`rooms/all.ts`): a new room is a folder and an entry there.
 */
export type RoomOf<P extends string, R extends Commands, W extends Commands, L, H> = {
  /** The name of its folder, and of the concept on every other floor. */
  readonly name: string;
  /** The word by which callers reach it: `store.voices` for the room `voice`. */
  readonly port: P;
  /** Its tables, those that others refer to first. */
  readonly tables: readonly Table[];
  /** Migrations that made its tables, where they are of this room alone. */
  readonly migrations?: readonly Migration[];
  /** Commands that only read. They run beside the writers and see what is committed. */
  readonly reads: R;
  /** Commands that write. Each is whole or not at all, and may be run once more without harm. */
  readonly writes: W;
  readonly longReads?: L;
  readonly whole?: Fill<H>;
  /** By the kind that stands in the table `withdrawal`: takes back once more what a backup has brought back. True when it was there. */
  readonly withdrawals?: Readonly<Record<string, (circle: CircleId, id: string) => Steps<boolean>>>;
  /** Takes out what hangs on a voice, in the command that takes the voice back. */
  readonly voiceGone?: (circle: CircleId, voice: string) => Steps<void>;
  /** Writes after which the detached tables are sealed before the caller hears, when the result says so. */
  readonly sealAfter?: { readonly [K in keyof W]?: (result: ResultOf<W[K]>) => boolean };
  /** The circle that a write locks, where that is not its first argument; null where it locks none. */
  readonly circleOf?: { readonly [K in keyof W]?: (...values: Parameters<W[K]>) => CircleId | null };
  /** Writes of which PostgreSQL does many at once. */
  readonly together?: { readonly [K in keyof W]?: Together<W[K]> };
  /** None of its writes shares a transaction with any other command. */
  readonly alone?: true;
};

type LongReads = Readonly<Record<string, LongRead<unknown>>>;
type ByMethod<T> = Readonly<Record<string, T | undefined>>;
/** A room of whatever shape. */
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
