import type { Seat } from '@throughline/protocol';
import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import { sameSecret } from './detached-id.ts';
import type { Door, KernelContext } from './context.ts';
import { DoorRefusal, notFound, turnAway } from './refuse.ts';

export const CIRCLE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Lets in whoever sends the circle's pass, which is the same for all members. Cookies are ignored. */
const membersOnly =
  (context: KernelContext): MiddlewareHandler<Door> =>
  async (c, next) => {
    const id = c.req.param('circle') ?? '';
    const loaded = CIRCLE_ID.test(id) ? await context.circles.find(id) : null;
    const pass = bearer(c.req.header('authorization'));
    if (loaded === null || pass === null || !sameSecret(pass, loaded.pass)) throw notFound();
    c.set('loaded', loaded);
    await next();
  };

/** Lets in whoever is signed in as a convener, of any circle. */
const signedInOnly =
  (context: KernelContext): MiddlewareHandler<Door> =>
  async (c, next) => {
    const user = await context.signIn.userOf(c.req.raw.headers);
    if (user === null) throw signedOut();
    c.set('user', user);
    await next();
  };

/** Lets in whoever is signed in and convenes this circle. To others the circle looks as if it did not exist. */
const convenersOnly =
  (context: KernelContext): MiddlewareHandler<Door> =>
  async (c, next) => {
    const user = await context.signIn.userOf(c.req.raw.headers);
    if (user === null) throw signedOut();
    const id = c.req.param('circle') ?? '';
    const loaded = CIRCLE_ID.test(id) ? await context.circles.find(id) : null;
    if (loaded === null || !(await context.store.conveners.of(id)).includes(user.id)) throw notFound();
    c.set('user', user);
    c.set('loaded', loaded);
    await next();
  };

/** The check that a request must pass for each seat. */
export const SEATS: Readonly<Record<Seat, (context: KernelContext) => MiddlewareHandler<Door>>> = {
  anybody: () => (_, next) => next(),
  member: membersOnly,
  'signed-in': signedInOnly,
  convener: convenersOnly,
};

/** The client's address, for limits only; see `clientAddress`. */
export const addressOf = (c: Context<Door>, context: KernelContext): string =>
  clientAddress(c.env?.incoming, context.config.trustProxy);

/** The token of an `Authorization: Bearer` header, or null. */
export const bearer = (header: string | undefined): string | null => {
  const found = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(header ?? '');
  return found?.[1] ?? null;
};

const signedOut = (): DoorRefusal => turnAway('signed-out', 'signed-out');
