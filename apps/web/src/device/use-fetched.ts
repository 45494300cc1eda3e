import { call } from './api.ts';
import { type CallOptions, Fetched, linkTo, readKept, type Said, type SeenData } from '@throughline/device';
import type { Route } from '@throughline/protocol';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { after } from './browser.ts';
import { useSession } from './session.ts';

/** What to read: a route with its parameters. */
export type Wanted<R extends Route> = { readonly route: R } & CallOptions<R>;
/** The same for any route. */
type AnyWanted = {
  readonly route: Route;
  readonly at?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  readonly pass?: string;
  readonly body?: unknown;
  readonly tag?: string | null;
};

type Options = {
  /** A value that changes when the data have changed, such as a revision. Each new value causes another reading. */
  readonly moves?: string | number | null | undefined;
  /** The name under which the reply is stored on the device, so that it can be shown without a connection. */
  readonly keep?: string;
  /** Milliseconds after which it is read again, while the page is visible. */
  readonly every?: number;
};
/** A conversion of each reply as it arrives. Pass the same function at every render. */
type As<R, T> = { readonly as?: (reply: R) => T };

/** Milliseconds within which another component that wants the same thing causes no new request. */
const FRESH = 2_000;
/** How many readings that no component shows any more stay in memory, to be shown at once when somebody returns. */
const MOST = 40;

type Shelved = { readonly fetched: Fetched<unknown>; askedAt: number; moves: Options['moves']; used: number };
const shelf = new Map<string, Shelved>();

const nameOf = ({ route, at, query, pass, body }: AnyWanted): string =>
  JSON.stringify([linkTo(route, at, query), pass, body]);

const find = (wanted: AnyWanted, first: unknown, as?: (reply: never) => unknown): Shelved => {
  const name = nameOf(wanted);
  const known = shelf.get(name);
  if (known !== undefined) return known;
  const { route, ...options } = wanted;
  const fetched = new Fetched<unknown>({
    get: async (tag) => {
      const answered = await call(route, { ...options, tag });
      // an empty body means "not modified" only where the request carried a tag. Otherwise it is the body.
      const isNew = answered.ok && (answered.body !== null || tag === null);
      return isNew && as !== undefined ? { ...answered, body: as(answered.body as never) } : answered;
    },
    after,
    random: Math.random,
    first,
  });
  const made = { fetched, askedAt: Number.NEGATIVE_INFINITY, moves: undefined, used: 0 };
  shelf.set(name, made);
  for (const [other, { used }] of shelf) if (shelf.size > MOST && used === 0 && other !== name) shelf.delete(other);
  return made;
};

const read = (shelved: Shelved): Promise<void> => {
  shelved.askedAt = performance.now();
  return shelved.fetched.again();
};

const isRead = (name: string, paths: readonly string[]): boolean =>
  paths.length === 0 || paths.includes((JSON.parse(name) as string[])[0] ?? '');

/** After a write: reads the shown data of these paths (or of all) again. Other data are read again when next shown. */
export const refetch = async (...paths: readonly string[]): Promise<void> => {
  const found = [...shelf].filter(([name]) => isRead(name, paths));
  for (const [name, { used }] of found) if (used === 0) shelf.delete(name);
  await Promise.all(found.flatMap(([, shelved]) => (shelved.used > 0 ? [read(shelved)] : [])));
};

/** Another person takes over this browser, so nothing that was read may stay. */
export const forgetFetched = (): void => shelf.clear();

/** The connection is back, so readings that failed are repeated. */
const readMissed = (): void => {
  for (const shelved of shelf.values())
    if (shelved.used > 0 && shelved.fetched.seen.problem !== null) void read(shelved);
};

export type Shown<T> = SeenData<T> & { readonly again: () => Promise<void> };

const NOTHING = { data: null, problem: null } as const;
const still = () => () => undefined;

/**
 * The one way for a component to read from the server, at once and again when something changes. Components that want
 * the same thing share one request. The last data stay while there is no connection. While `wanted` is null nothing is
 * read.
 */
export const useFetched = <R extends Route, T = Said<R>>(
  wanted: Wanted<R> | null,
  { moves, keep, every, as }: Options & As<Said<R>, T> = {},
): Shown<T> => {
  const { device } = useSession();
  const name = wanted === null ? null : nameOf(wanted);
  const shelved = useMemo(
    () => (wanted === null ? null : find(wanted, keep === undefined ? null : readKept(device.keep, keep), as)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the name contains everything in `wanted`
    [name, keep, device],
  );
  const seen = useSyncExternalStore(
    shelved === null ? still : shelved.fetched.listen,
    () => (shelved === null ? NOTHING : shelved.fetched.seen) as SeenData<T>,
  );
  useEffect(() => {
    if (shelved === null) return;
    shelved.used += 1;
    // adding the same listener several times has no effect
    addEventListener('online', readMissed);
    return () => {
      shelved.used -= 1;
    };
  }, [shelved]);
  useEffect(() => {
    if (shelved === null) return;
    const isFresh = shelved.moves === moves && performance.now() - shelved.askedAt < FRESH;
    shelved.moves = moves;
    if (!isFresh) void read(shelved);
  }, [shelved, moves]);
  useEffect(() => {
    if (shelved === null || every === undefined) return;
    const look = () => document.visibilityState === 'visible' && void read(shelved);
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [shelved, every]);
  const { data } = seen;
  useEffect(() => {
    if (keep !== undefined && data !== null) device.keep.set(keep, JSON.stringify(data));
  }, [keep, data, device]);
  const again = useCallback(() => (shelved === null ? Promise.resolve() : read(shelved)), [shelved]);
  return { ...seen, again };
};
