import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '@throughline/store';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Hub } from '../live/hub.ts';
import type { Mail } from '../mail/mail.ts';
import type { LoadedCircle } from '../memory/loaded-circle.ts';
import type { LoadedCircles } from '../memory/loaded-circles.ts';
import type { SignIn, User } from '../sign-in/sign-in.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';

/** What every route needs of the server, whichever room it belongs to. */
export type KernelContext = {
  readonly config: Config;
  readonly store: Store;
  readonly circles: LoadedCircles;
  readonly hub: Hub;
  readonly limits: Limits;
  readonly signIn: SignIn;
  /** Null where the host has no mail server configured. */
  readonly mail: Mail | null;
  readonly log: Log;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Whether each reply is checked against its schema before it is sent. True in development and in tests. */
  readonly checkReplies: boolean;
};

/** What the middleware of the HTTP edge passes on to handlers. */
export type Door = {
  Bindings: { incoming: IncomingMessage; outgoing: ServerResponse };
  Variables: { loaded: LoadedCircle; user: User };
};
