import type { CircleId } from '@throughline/domain';
import { nameOf } from './all-commands.ts';
import type { ChangeListener } from './change.ts';
import { EVERY_ROOM } from './every-room.ts';
import type { Store } from './port.ts';
import type { Room } from './room.ts';

/**
 * What an engine can do. The port is built from this, and is the same for each engine. The promise of a write resolves
 * when the write is durable.
 */
export type Engine = Pick<Store, 'engine' | 'whole'> & {
  readonly read: (name: string, values: readonly unknown[]) => Promise<unknown>;
  readonly write: (name: string, values: readonly unknown[]) => Promise<unknown>;
  readonly readLong: (name: string, circle: CircleId) => Promise<unknown>;
  /** Returns the function that stops the listening. */
  readonly listen: (hear: ChangeListener) => () => void;
};

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** Builds the port on an engine that can run the rooms' commands. */
export const portOfRooms = (engine: Engine): Store => {
  const seal = sealSurely(engine.whole);
  const portOf = (room: Room): Readonly<Record<string, Method>> => {
    const made: Record<string, Method> = {};
    for (const method of Object.keys(room.reads))
      made[method] = (...values) => engine.read(nameOf(room, method), values);
    for (const method of Object.keys(room.longReads ?? {}))
      made[method] = (circle) => engine.readLong(nameOf(room, method), circle as CircleId);
    for (const method of Object.keys(room.writes)) {
      const write: Method = (...values) => engine.write(nameOf(room, method), values);
      const seals = room.sealAfter?.[method] as ((result: unknown) => boolean) | undefined;
      made[method] = seals === undefined ? write : sealing(write, seals, seal);
    }
    return made;
  };
  const ports = Object.fromEntries((EVERY_ROOM as readonly Room[]).map((room) => [room.port, portOf(room)]));
  return {
    ...ports,
    engine: engine.engine,
    whole: engine.whole,
    changes: { ...ports.changes, listen: engine.listen },
    // the types of the port are derived from the same list
  } as unknown as Store;
};

const sealing =
  (write: Method, seals: (result: unknown) => boolean, seal: () => Promise<void>): Method =>
  async (...values) => {
    const result = await write(...values);
    if (seals(result)) await seal();
    return result;
  };

/**
 * Seals after a close, and tries again until it works. A failure (a full disk, say) does not reject: the close is
 * durable already.
 */
const sealSurely = (whole: Store['whole']): (() => Promise<void>) => {
  const seal = async (): Promise<void> => {
    try {
      await whole.seal();
    } catch (error) {
      process.emitWarning(`A closed round is not yet rewritten in the order of its keys: ${(error as Error).message}`);
      setTimeout(() => void seal(), SEAL_AGAIN).unref();
    }
  };
  return seal;
};

/** Milliseconds until a failed sealing is tried again. */
const SEAL_AGAIN = 60_000;
