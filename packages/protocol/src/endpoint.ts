import type * as v from 'valibot';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call an endpoint. `member`: anybody with the circle's pass. `signed-in`: anybody with a convener's account.
 * `convener`: a convener of this circle. The seat decides which credentials are checked: a member's pass, or a cookie.
 */
export type Seat = 'anybody' | 'member' | 'signed-in' | 'convener';

/**
 * The rate limits that a call may count against. The server sets how many calls each allows, and by what it counts
 * them.
 */
export type LimitKind =
  | 'device'
  | 'join'
  | 'write'
  | 'edit'
  | 'refusedEdit'
  | 'stranger'
  | 'wrongCode'
  | 'signIn'
  | 'signInTo'
  | 'mail'
  | 'setUp';

/** Replies without a schema: a file to download, a stream of events, or the reply of another part of the program. */
export type Unschemed = 'file' | 'stream' | 'elsewhere';

/**
 * How an endpoint is called: all that a browser needs of it at run time. The types of its body and reply exist for the
 * compiler only, so that no schema is loaded by the browser.
 */
export type Route<Body = unknown, Reply = unknown, Path extends string = string> = {
  readonly method: Method;
  readonly path: Path;
  /** Exists for the compiler only; always missing at run time. */
  readonly types?: readonly [Body, Reply];
};

/**
 * The types of a route's body and reply, for the compiler: `of<Body, Reply>()`. `Body` is undefined where there is
 * none.
 */
/* @__NO_SIDE_EFFECTS__ */
export const of = <Body, Reply>(): readonly [Body, Reply] | undefined => undefined;

/** Defines a route. It has no side effects, so bundlers leave out the routes that nobody calls. */
/* @__NO_SIDE_EFFECTS__ */
export const route = <Body, Reply, const Path extends string>(
  method: Method,
  path: Path,
  _types: readonly [Body, Reply] | undefined,
): Route<Body, Reply, Path> => ({ method, path });

export type BodyOf<R> = R extends Route<infer Body, infer _Reply> ? Body : never;
export type ReplyOf<R> = R extends Route<infer _Body, infer Reply> ? Reply : never;
/** The parameter names in a path: `/api/circles/:circle` has `circle`. */
export type ParameterOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What a server has to know of a route beyond its method and path. */
export type Terms<Body, Reply, S extends Seat> = {
  /** One sentence that describes the endpoint in the OpenAPI list. */
  readonly says: string;
  readonly seat: S;
  /** Limits that every call counts against, once its body is read. */
  readonly limits?: readonly LimitKind[];
  /** Limits that the handler counts against in some cases only. */
  readonly alsoLimits?: readonly LimitKind[];
  /** A browser signs in by this endpoint. Its writes are guarded against other sites, although anybody may call it. */
  readonly signsIn?: true;
  readonly body: [Body] extends [undefined] ? null : v.GenericSchema<unknown, Body>;
  readonly reply: [Reply] extends [Unschemed] ? Reply : v.GenericSchema<unknown, Reply>;
  /** The names of the query parameters that it accepts. */
  readonly query?: readonly string[];
  /** The status of a success where it is not 200. */
  readonly status?: 201;
  /** The protocol version since which its body and reply have been as they are now. */
  readonly since: number;
};

export type Endpoint<R extends Route = Route, S extends Seat = Seat> = Omit<
  Terms<unknown, unknown, S>,
  'body' | 'reply'
> & {
  readonly route: R;
  readonly body: v.GenericSchema | null;
  readonly reply: v.GenericSchema | Unschemed;
};

/** A complete endpoint: a route with its terms. */
/* @__NO_SIDE_EFFECTS__ */
export const endpoint = <Body, Reply, Path extends string, const S extends Seat>(
  at: Route<Body, Reply, Path>,
  terms: Terms<Body, Reply, S>,
): Endpoint<Route<Body, Reply, Path>, S> => ({
  ...terms,
  route: at,
  body: terms.body as v.GenericSchema | null,
  reply: terms.reply as v.GenericSchema | Unschemed,
});

/** The endpoints of one room. Each has the same name as its handler in the server. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** Whether only the program's own pages may send it: a write that a cookie might authorise, or that sets a cookie. */
export const isGuarded = ({ route: { method }, seat, signsIn }: Endpoint): boolean =>
  method !== 'GET' && (seat === 'signed-in' || seat === 'convener' || signsIn === true);
