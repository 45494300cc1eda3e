import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '@throughline/store';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Hub } from '../live/hub.ts';
import type { Mail } from '../mail/mail.ts';
import type { Room } from '../memory/room.ts';
import type { Rooms } from '../memory/rooms.ts';
import type { SignIn, User } from '../sign-in/sign-in.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';

/** What every route needs of the house, whichever room it is of. */
export type KernelParts = {
  readonly config: Config;
  readonly store: Store;
  readonly rooms: Rooms;
  readonly hub: Hub;
  readonly limits: Limits;
  readonly signIn: SignIn;
  /** Null where the host has no mail server configured. */
  readonly mail: Mail | null;
  readonly log: Log;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Whether a reply is held against its schema before it is sent: in development and in tests. */
  readonly checkReplies: boolean;
};

export type Door = {
  Bindings: { incoming: IncomingMessage; outgoing: ServerResponse };
  Variables: { room: Room; user: User };
};
