import type { CircleId } from '@throughline/domain';
import type { WholeOf } from '../rooms/circle/create-whole.ts';
import type { ROOMS } from '../rooms/all.ts';
import type { ChangeListener } from './change.ts';
import type { Command, LongRead, ResultOf } from './room.ts';

type AnyRoom = (typeof ROOMS)[number];

/**
 * The store's port: what every engine can do. One method is one command; it runs whole or not at all, in a savepoint of
 * its own, and no transaction spans two calls. When the promise of a write resolves the write is durable: it survives
 * the end of the process and a power cut. Each room defines its methods in `rooms/NAME/commands.ts`, and its contract
 * tests them on every engine. A method that finds nothing returns null, and one that may not write says so in its
 * result: methods reject only on a bug, or when the database fails.
 *
 * Detached tables (ballot, response, voice, story, suggestion, consent, sighting) hold no time, no sequence and no
 * address, and a row's place on disk follows its random key. A command that writes to the roll writes to nothing else.
 */
export type Store = { readonly [P in AnyRoom['port']]: PortOf<Extract<AnyRoom, { readonly port: P }>> } & {
  readonly engine: 'sqlite' | 'postgres';
  readonly changes: ChangeStore;
  readonly whole: WholeStore;
};

/** A room's commands as callers see them: the same arguments, and a promise of the result. */
type PortOf<R extends AnyRoom> = Methods<R['reads']> & Methods<R['writes']> & LongMethods<R['longReads']>;
type Methods<C> = {
  readonly [N in keyof C]: C[N] extends Command ? (...values: Parameters<C[N]>) => Promise<ResultOf<C[N]>> : never;
};
type LongMethods<L> = {
  readonly [N in keyof NonNullable<L>]: NonNullable<L>[N] extends LongRead<infer T>
    ? (circle: CircleId) => Promise<T>
    : never;
};

/**
 * A circle with everything in it, as `circles.createWhole` takes it. Each room adds the fields that its `whole` reads.
 */
export type WholeCircle = WholeOf<typeof ROOMS>;

/** Which circles have changed. */
export interface ChangeStore {
  /** The version of a circle's content. Every write to the circle adds at least one; 0 before the first write. */
  version(circle: CircleId): Promise<number>;
  /**
   * Notifies of changes made by any process, this one included. A notice may come late, and several may be merged, but
   * none is lost: after a broken connection the listener gets the newest version of each circle that has changed.
   * Returns the function that stops it.
   */
  listen(hear: ChangeListener): () => void;
}

/** Operations on all of the data at once. */
export interface WholeStore {
  /** Rewrites the detached tables in the order of their keys and empties the write-ahead log. */
  seal(): Promise<void>;
  /**
   * Writes a consistent copy to a new file at `path` while the program runs. It is SQLite with either engine, so that a
   * backup of one can be restored into the other. The accounts of a data folder are a file apart, which `backup.ts`
   * adds.
   */
  backup(path: string): Promise<void>;
  /**
   * Checks, as far as a program can, that a commit really reaches the disk. Throws when it does not, with a message for
   * people. Returns what remains in doubt, as sentences for people.
   */
  checkDurable(): Promise<readonly string[]>;
  /** The number of the newest migration that the data has. */
  schemaVersion(): Promise<number>;
  /** Finishes the writes under way, then lets go of the data. Further calls do nothing. */
  close(): Promise<void>;
}
