import type * as v from 'valibot';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call an endpoint. `member`: whoever holds the circle's pass. `signed-in`: whoever has a convener's account.
 * `convener`: whoever convenes this circle. A seat decides which credentials are looked at: a member's pass, or a cookie.
 */
export type Seat = 'anybody' | 'member' | 'signed-in' | 'convener';

/** What a call is counted against. The server says how much of each is let through, and by whom it is counted. */
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

/** Replies that no schema describes: a file to take along, a stream of events, or what another part of the program answers. */
export type Unschemed = 'file' | 'stream' | 'elsewhere';

/**
 * How an endpoint is called: all that a browser needs of it at run time. What it takes and gives is known to the compiler
 * only, so that no schema comes to the browser with it.
 */
export type Route<Body = unknown, Reply = unknown, Path extends string = string> = {
  readonly method: Method;
  readonly path: Path;
  /** Never there at run time. */
  readonly types?: readonly [Body, Reply];
};

/** What a route takes and gives, for the compiler: `of<Takes, Gives>()`. `Takes` is undefined where there is no body. */
/* @__NO_SIDE_EFFECTS__ */
export const of = <Body, Reply>(): readonly [Body, Reply] | undefined => undefined;

/** Names a route. Bundlers leave out those that nobody calls. */
/* @__NO_SIDE_EFFECTS__ */
export const route = <Body, Reply, const Path extends string>(
  method: Method,
  path: Path,
  _types: readonly [Body, Reply] | undefined,
): Route<Body, Reply, Path> => ({ method, path });

/** A path under another. A template would do, but bundlers keep every template: it might run something. */
/* @__NO_SIDE_EFFECTS__ */
export const under = <const Base extends string, const Rest extends string>(base: Base, rest: Rest): `${Base}${Rest}` =>
  `${base}${rest}`;

export type BodyOf<R> = R extends Route<infer Body, infer _Reply> ? Body : never;
export type ReplyOf<R> = R extends Route<infer _Body, infer Reply> ? Reply : never;
/** The names behind colons in a path: `/api/circles/:circle` has `circle`. */
export type ParameterOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The rest that a server needs to know of a route. */
export type Terms<Body, Reply, S extends Seat> = {
  /** One sentence for whoever reads the list. */
  readonly says: string;
  readonly seat: S;
  /** Counted at every call, once its body is read. */
  readonly limits?: readonly LimitKind[];
  /** Counted by the handler in some cases only. */
  readonly alsoLimits?: readonly LimitKind[];
  /** A browser signs in by it: its writes are guarded against other sites, though anybody may call it. */
  readonly signsIn?: true;
  readonly body: [Body] extends [undefined] ? null : v.GenericSchema<unknown, Body>;
  readonly reply: [Reply] extends [Unschemed] ? Reply : v.GenericSchema<unknown, Reply>;
  /** Names of what may stand behind the question mark. */
  readonly query?: readonly string[];
  /** The status of a success; 200 unless it says otherwise. */
  readonly status?: 201;
  /** The protocol's version since which it takes and gives what it does today. */
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

/** An endpoint whole: the route with its terms. */
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

/** The endpoints of one room, each under the name that its handler has too. */
export type Endpoints = Readonly<Record<string, Endpoint>>;

/** A write that a browser's cookie might authorize, or that sets one: only the program's own pages may send it. */
export const isGuarded = ({ route: { method }, seat, signsIn }: Endpoint): boolean =>
  method !== 'GET' && (seat === 'signed-in' || seat === 'convener' || signsIn === true);
