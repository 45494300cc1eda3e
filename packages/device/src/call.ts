import type { BodyOf, ParameterOf, ReplyOf, Route, Unschemed } from '@throughline/protocol';
import type { Answered, Ask } from './ask.ts';

type Value = string | number;
type Values = Readonly<Record<string, Value>>;
/** The values of the `:name` parameters in a route's path; any values where the path is not known. */
export type At<R extends Route> = string extends R['path']
  ? Values
  : { readonly [Name in ParameterOf<R['path']>]: Value };
/** A body made read-only in depth, because sending it changes nothing in it. */
type Frozen<T> = T extends string | number | boolean | null | undefined ? T : { readonly [K in keyof T]: Frozen<T[K]> };

type Where<R extends Route> = string extends R['path']
  ? { readonly at?: Values | undefined }
  : [ParameterOf<R['path']>] extends [never]
    ? { readonly at?: undefined }
    : { readonly at: At<R> };
type What<R extends Route> =
  unknown extends BodyOf<R>
    ? { readonly body?: unknown }
    : [BodyOf<R>] extends [undefined]
      ? { readonly body?: undefined }
      : { readonly body: Frozen<BodyOf<R>> };

export type CallOptions<R extends Route> = Where<R> &
  What<R> & {
    /** A member's pass. Left out for a convener's request, which sends the cookie. */
    readonly pass?: string;
    /** The ETag of the copy that the caller already has. If it is still current, the outcome has `body: null`. */
    readonly tag?: string | null;
    /** The query parameters of the address. */
    readonly query?: Values | undefined;
  };

/** The reply of an endpoint; `unknown` where no schema describes it. */
export type Said<R extends Route> = ReplyOf<R> extends Unschemed ? unknown : ReplyOf<R>;

/** Calls an endpoint by its route. Never throws. */
export type Call = <R extends Route>(
  route: R,
  ...options: Record<never, never> extends CallOptions<R> ? [CallOptions<R>?] : [CallOptions<R>]
) => Promise<Answered<Said<R>>>;

const fill = (path: string, at: Values, query: Values): string => {
  const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(at[name] ?? ''));
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
};

/** The path of a route with these parameters, from the server's root: for links, pictures and streams. */
export const linkTo = <R extends Route>(
  { path }: R,
  ...[at, query]: string extends R['path']
    ? [Values?, Values?]
    : [ParameterOf<R['path']>] extends [never]
      ? [undefined?, Values?]
      : [At<R>, Values?]
): string => fill(path, at ?? {}, query ?? {});

/** Makes a typed `Call`: it fills in the path of a route and sends the request by `ask`. */
export const createCall =
  (ask: Ask): Call =>
  ({ method, path }, ...[options]) => {
    const { at, query, ...rest }: CallOptions<Route> = options ?? {};
    return ask(method, fill(path, at ?? {}, query ?? {}), rest);
  };
