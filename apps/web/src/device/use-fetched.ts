import { call } from './api.ts';
import { type CallOptions, Fetched, linkTo, readKept, type Said, type SeenData } from '@throughline/device';
import type { Route } from '@throughline/protocol';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { after } from './browser.ts';
import { useSession } from './session.ts';

/** What is read: a route, with what it is called with. */
export type Wanted<R extends Route> = { readonly route: R } & CallOptions<R>;
/** The same, whatever the route. */
type AnyWanted = {
  readonly route: Route;
  readonly at?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  readonly pass?: string;
  readonly body?: unknown;
  readonly tag?: string | null;
};

type Options = {
  /** Something that was told to have moved, such as a revision: another value reads again. */
  readonly moves?: string | number | null | undefined;
  /** The name under which what was read is kept on the device, to be shown without a connection. */
  readonly keep?: string;
  /** Milliseconds after which it is read again by itself, while the page is seen. */
  readonly every?: number;
};
/** What is made of a reply in the moment it comes; the same function at every render. */
type As<R, T> = { readonly as?: (reply: R) => T };

/** Milliseconds within which another part of a page does not ask for the same thing again. */
const FRESH = 2_000;
/** Things that nobody shows any more, and are kept to be shown at once when somebody comes back. */
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
      // without a tag nothing can be "not modified": an empty body is what there is
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

/** Something was written: what is shown of these paths (or of all) is read again, the rest when it is next shown. */
export const refetch = async (...paths: readonly string[]): Promise<void> => {
  const found = [...shelf].filter(([name]) => isRead(name, paths));
  for (const [name, { used }] of found) if (used === 0) shelf.delete(name);
  await Promise.all(found.flatMap(([, shelved]) => (shelved.used > 0 ? [read(shelved)] : [])));
};

/** Somebody else comes: nothing that was read stays. */
export const forgetFetched = (): void => shelf.clear();

/** The line is back: what could not be read is read now. */
const readMissed = (): void => {
  for (const shelved of shelf.values())
    if (shelved.used > 0 && shelved.fetched.seen.problem !== null) void read(shelved);
};

export type Shown<T> = SeenData<T> & { readonly again: () => Promise<void> };

const NOTHING = { data: null, problem: null } as const;
const still = () => () => undefined;

/**
 * The one way to read from the server: at once, and again when something moves. What several parts of a page read is read
 * once; what was last read stays while there is no connection. `wanted` null reads nothing yet.
 */
export const useFetched = <R extends Route, T = Said<R>>(
  wanted: Wanted<R> | null,
  { moves, keep, every, as }: Options & As<Said<R>, T> = {},
): Shown<T> => {
  const { device } = useSession();
  const name = wanted === null ? null : nameOf(wanted);
  const shelved = useMemo(
    () => (wanted === null ? null : find(wanted, keep === undefined ? null : readKept(device.keep, keep), as)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the name says all that is wanted
    [name, keep, device],
  );
  const seen = useSyncExternalStore(
    shelved === null ? still : shelved.fetched.listen,
    () => (shelved === null ? NOTHING : shelved.fetched.seen) as SeenData<T>,
  );
  useEffect(() => {
    if (shelved === null) return;
    shelved.used += 1;
    // the same listener, however many add it
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
