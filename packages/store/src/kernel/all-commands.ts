import type { CircleId } from '@throughline/domain';
import type { ClientBase } from 'pg';
import type { Steps } from './command.ts';
import { EVERY_ROOM } from './every-room.ts';
import type { Command, Commands, Room } from './room.ts';
import { withdrawAgain } from './withdraw-again.ts';

type Many = (
  client: ClientBase,
  calls: readonly (readonly unknown[])[],
  touched: Map<string, number>,
) => Promise<readonly unknown[]>;

/** A command of any room, as an engine runs it. */
export type KnownCommand = {
  readonly run: (...values: readonly unknown[]) => Steps<unknown>;
  readonly writes: boolean;
  /** True when the command must have a transaction of its own. */
  readonly alone: boolean;
  /** The circle that the command locks, worked out from its arguments; null when it locks none. */
  readonly circleOf: (values: readonly unknown[]) => CircleId | null;
  /** Runs many calls of the command at once in PostgreSQL; null when the room has no such form of it. */
  readonly together: Many | null;
};

/** The name under which a command goes to an engine: `voices.add`. */
export const nameOf = ({ port }: Pick<Room, 'port'>, method: string): string => `${port}.${method}`;

/** The command that repeats a withdrawal after a restore. Its arguments are circle, kind and id. */
export const WITHDRAW_AGAIN = 'withdrawals.again';

const firstIsCircle = ([circle]: readonly unknown[]): CircleId => circle as CircleId;

type Ruled = Pick<Room, 'port' | 'circleOf' | 'together' | 'alone'>;
const known = (room: Ruled, commands: Commands, writes: boolean): (readonly [string, KnownCommand])[] =>
  Object.entries(commands).map(([method, run]) => {
    const circleOf = room.circleOf?.[method] as ((...values: readonly unknown[]) => CircleId | null) | undefined;
    return [
      nameOf(room, method),
      {
        run: run as (...values: readonly unknown[]) => ReturnType<Command>,
        writes,
        alone: writes && room.alone === true,
        circleOf: circleOf === undefined ? firstIsCircle : (values) => circleOf(...values),
        together: (room.together?.[method] as Many | undefined) ?? null,
      },
    ];
  });

const COMMANDS: ReadonlyMap<string, KnownCommand> = new Map([
  ...(EVERY_ROOM as readonly Room[]).flatMap((room) => [
    ...known(room, room.reads, false),
    ...known(room, room.writes, true),
  ]),
  ...known({ port: 'withdrawals' }, { again: withdrawAgain }, true),
]);

/** Whether the command of this name writes. False for the engines' own jobs too. */
export const isWrite = (name: string): boolean => COMMANDS.get(name)?.writes === true;

/** The command of this name. Throws an `Error` when there is none. */
export const commandOf = (name: string): KnownCommand => {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new Error(`The store has no command “${name}”.`);
  return command;
};
