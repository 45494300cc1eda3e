import type { Refusal } from '@throughline/domain';
import {
  type BodyOf,
  type Endpoint,
  type Endpoints,
  isGuarded,
  type LimitKind,
  type ParameterOf,
  PROTOCOL_HEADER,
  type ReplyOf,
  type Route,
  type Seat,
  speaks,
  type Unschemed,
} from '@throughline/protocol';
import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { LoadedCircle } from '../memory/loaded-circle.ts';
import type { User } from '../sign-in/sign-in.ts';
import { readBody } from './body.ts';
import { idOfKey } from './detached-id.ts';
import { COUNTED_BY } from './limits.ts';
import type { Door, KernelContext } from './context.ts';
import { type Faulty, sendFaults, sendRefusal, turnAway } from './refuse.ts';
import { addressOf, SEATS } from './seat.ts';
import { sameSiteOnly } from './security.ts';

type PathOf<R> = R extends Route<infer _Body, infer _Reply, infer Path> ? Path : string;

/** One request after it was read and let in: what a handler works with. */
export type Call<E extends Endpoint> = {
  readonly body: BodyOf<E['route']>;
  /** The values of the path's parameters (`:name`). */
  readonly at: Readonly<Record<ParameterOf<PathOf<E['route']>>, string>>;
  /** The circle's memory, where the seat is of one circle. */
  readonly loaded: E['seat'] extends 'member' | 'convener' ? LoadedCircle : null;
  /** Who is signed in, where the seat asks for it. */
  readonly user: E['seat'] extends 'signed-in' | 'convener' ? User : null;
  /** The client's address, for limits only. */
  readonly address: string;
  /** Counts the call against a limit that the endpoint names under `alsoLimits`; refuses when it is used up. */
  readonly demand: (kind: LimitKind) => void;
  /** Hono's context, for the raw request and for replies other than JSON. */
  readonly c: Context<Door>;
};

/** Lets handlers return read-only values: nothing changes a reply before it is sent. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;
type Given<Reply> = (Reply extends Unschemed ? never : Fixed<Reply>) | Response | Refusal | Faulty;
/** Answers one endpoint: returns its reply, a raw `Response`, or a refusal. It may also throw a `DoorRefusal`. */
export type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Given<ReplyOf<E['route']>> | Promise<Given<ReplyOf<E['route']>>>;
/** One handler for each of a room's endpoints; none may be missing. */
export type Handlers<Es extends Endpoints> = { readonly [Name in keyof Es]: Handler<Es[Name]> };

/** The endpoints of one room, with their handlers. */
export type Served = { readonly endpoints: Endpoints; readonly handlers: Handlers<Endpoints> };

/** The handler of an endpoint that is answered on the socket, before the router. */
export const pastTheRouter = (): never => {
  throw new Error('this endpoint is answered past the router');
};

/** Registers a room's endpoints. Seats, limits, bodies and replies are checked here, the same way for all. */
export const serve = <Es extends Endpoints>(
  app: Hono<Door>,
  context: KernelContext,
  endpoints: Es,
  handlers: Handlers<Es>,
): void => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const { method, path } = endpoint.route;
    const handle = handlers[name] as Handler<Endpoint> | undefined;
    if (handle === undefined) throw new Error(`${name} has no handler`);
    if (isGuarded(endpoint)) app.on(method, path, sameSiteOnly(context.config.publicUrl));
    app.on(method, path, SEATS[endpoint.seat](context), async (c) => {
      assertSpoken(endpoint, c.req.header(PROTOCOL_HEADER));
      const call = await readCall(context, endpoint, c);
      return answer(context, endpoint, c, await handle(call as Call<Endpoint>));
    });
  }
};

/**
 * Throws a refusal for a page whose protocol version is not supported, before its request is read. The page keeps what
 * it wanted to send.
 */
export const assertSpoken = ({ since }: Pick<Endpoint, 'since'>, said: string | undefined): void => {
  if (said === undefined) return;
  if (!/^\d{1,6}$/.test(said) || !speaks(Number(said), since)) throw turnAway('new-version', 'page-of-other-version');
};

const readCall = async (
  context: KernelContext,
  endpoint: Endpoint,
  c: Context<Door>,
): Promise<Call<Endpoint<Route, Seat>>> => {
  const body: unknown = endpoint.body === null ? undefined : await readBody(c, endpoint.body);
  const address = addressOf(c, context);
  const demand = (kind: LimitKind): void => context.limits.demand(kind, keyOf(kind, address, body, c));
  for (const kind of endpoint.limits ?? []) demand(kind);
  return {
    body,
    at: c.req.param(),
    loaded: c.get('loaded') ?? null,
    user: c.get('user') ?? null,
    address,
    demand: (kind: LimitKind) => {
      if (endpoint.alsoLimits?.includes(kind) !== true) throw new Error(`${endpoint.route.path} does not name ${kind}`);
      demand(kind);
    },
    c,
  } as unknown as Call<Endpoint<Route, Seat>>;
};

/** The key that a limit counts by: an address, the hash of a device's key, a circle, or one key for everybody. */
const keyOf = (kind: LimitKind, address: string, body: unknown, c: Context<Door>): string => {
  switch (COUNTED_BY[kind]) {
    case 'device':
      return idOfKey((body as { readonly key: string }).key);
    case 'circle':
      return c.get('loaded').circle.id;
    case 'anywhere':
      return 'anywhere';
    case 'address':
      return address;
  }
};

const answer = (context: KernelContext, endpoint: Endpoint, c: Context<Door>, given: unknown): Response => {
  if (given instanceof Response) return given;
  if (isRefusal(given)) return 'faults' in given ? sendFaults(c, given.faults) : sendRefusal(c, given);
  if (context.checkReplies && typeof endpoint.reply !== 'string') assertReply(endpoint, given);
  return c.json(given as object, endpoint.status ?? 200);
};

const isRefusal = (given: unknown): given is Refusal | Faulty =>
  typeof given === 'object' && given !== null && 'ok' in given && given.ok === false;

/** Throws when a reply does not fit its schema, which is a bug. Used in development and in tests. */
export const assertReply = ({ route, reply }: Pick<Endpoint, 'route' | 'reply'>, given: unknown): void => {
  if (typeof reply === 'string') return;
  // as it is sent: JSON leaves out undefined fields
  const read = v.safeParse(reply, JSON.parse(JSON.stringify(given)));
  if (read.success) return;
  const issue = read.issues[0];
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Error(`${route.method} ${route.path} gives what its schema does not know: ${field} ${issue.message}`);
};
