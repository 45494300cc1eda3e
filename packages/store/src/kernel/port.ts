import type { CircleId } from '@throughline/domain';
import type { WholeOf } from '../rooms/circle/create-whole.ts';
import type { ROOMS } from '../rooms/all.ts';
import type { ChangeListener } from './change.ts';
import type { Command, LongRead, ResultOf } from './room.ts';

type AnyRoom = (typeof ROOMS)[number];

/**
 * The store's port: what every engine can do. One method is one command and runs whole (a savepoint of its own);
 * no transaction crosses this line. A promise that resolves means that the write is durable: it survives the
 * process and the power going. Each room says its own part of it (`rooms/NAME/commands.ts`) and is held to it by its
 * contract, which runs on every engine.
 *
 * Detached tables (ballot, response, voice, story, suggestion, consent, sighting) hold no time, no sequence and no
 * address, and a row's place on disk follows its random key. No command writes to the roll and to anything else.
 */
export type Store = { readonly [P in AnyRoom['port']]: PortOf<Extract<AnyRoom, { readonly port: P }>> } & {
  readonly engine: 'sqlite' | 'postgres';
  readonly changes: ChangeStore;
  readonly whole: WholeStore;
};

/** A room's commands as callers see them: asked for, and promised. */
type PortOf<R extends AnyRoom> = Methods<R['reads']> & Methods<R['writes']> & LongMethods<R['longReads']>;
type Methods<C> = {
  readonly [N in keyof C]: C[N] extends Command ? (...values: Parameters<C[N]>) => Promise<ResultOf<C[N]>> : never;
};
type LongMethods<L> = {
  readonly [N in keyof NonNullable<L>]: NonNullable<L>[N] extends LongRead<infer T>
    ? (circle: CircleId) => Promise<T>
    : never;
};

/** A circle with everything in it: each room's part of it, as its `whole` reads it. */
export type WholeCircle = WholeOf<typeof ROOMS>;

/** Which circles have moved. */
export interface ChangeStore {
  /** The version of a circle's content: every write of it adds at least one. 0 where nothing was ever written. */
  version(circle: CircleId): Promise<number>;
  /**
   * Tells of changes made by any process, this one included; may be late or merged, never lost: a listener that
   * comes back is told the newest version of each circle that moved. Returns how to stop.
   */
  listen(hear: ChangeListener): () => void;
}

/** What is done with all of the data at once. */
export interface WholeStore {
  /** Rewrites the detached tables in the order of their keys and empties the write-ahead log. */
  seal(): Promise<void>;
  /** A consistent copy while the program runs: a new SQLite file at `path`, whichever the engine, so that it moves between them. */
  backup(path: string): Promise<void>;
  /**
   * Looks, as far as a program can, whether a commit really reaches the disk. Throws with plain words when it does not,
   * and returns in plain words what it has to doubt.
   */
  checkDurable(): Promise<readonly string[]>;
  /** The number of the newest migration that the data has. */
  schemaVersion(): Promise<number>;
  /** Finishes the writes that are on their way, then lets go of the data. Calling it again does nothing more. */
  close(): Promise<void>;
}
