import type { CircleId } from '@throughline/domain';
import { nameOf } from './all-commands.ts';
import type { ChangeListener } from './change.ts';
import { EVERY_ROOM } from './every-room.ts';
import type { Store } from './port.ts';
import type { Room } from './room.ts';

/** What an engine can do; the port is the same over each. Promises of writes resolve when they are durable. */
export type Engine = Pick<Store, 'engine' | 'whole'> & {
  readonly read: (name: string, values: readonly unknown[]) => Promise<unknown>;
  readonly write: (name: string, values: readonly unknown[]) => Promise<unknown>;
  readonly readLong: (name: string, circle: CircleId) => Promise<unknown>;
  /** Returns how to stop. */
  readonly listen: (hear: ChangeListener) => () => void;
};

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** The port, over an engine that can run the rooms' commands. */
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

/** The close is durable already when its sealing fails (a full disk, say); it is tried again until it works. */
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

/** Milliseconds until a sealing that failed is tried again. */
const SEAL_AGAIN = 60_000;
