import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '@throughline/common-ground';
import type { Chance } from './kernel/chance.ts';
import type { Clock } from './kernel/clock.ts';
import { readConfig } from './kernel/config.ts';
import { type Around, type RunningServer, startServer } from './server.ts';

export type TestServer = RunningServer & {
  readonly folder: string;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  /** The `cookie` header of the first convener, made by the set-up; null when the data had one already. */
  readonly cookie: string | null;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>;
  readonly put: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  /** Stops the server and removes its folder. */
  readonly done: () => Promise<void>;
};

// oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever came
export type Reply = { readonly status: number; readonly headers: Headers; readonly body: any };

export const CONVENER = { name: 'Sana Idris', email: 'sana@example.org', password: 'a long enough one' };

/** The real program on a free port and a temporary folder; pages are a small stand-in unless `around.webFolder` is given. */
export const startTestServer = async (
  environment: Record<string, string> = {},
  around: Around = {},
  folder?: string,
): Promise<TestServer> => {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'throughline-test-')));
  const logged: string[] = [];
  const config = readConfig({ HOST: '127.0.0.1', THROUGHLINE_DATA: data, PORT: '0', ...environment }, data);
  const webFolder = around.webFolder ?? (await standInPages());
  const server = await startServer(
    config,
    { write: (line) => void logged.push(line) },
    { checkReplies: true, ...around, webFolder },
  );
  const base = `http://127.0.0.1:${server.port}`;
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Reply> => {
    const answer = await fetch(base + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: readJson(text) };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) => send('POST', path, headers, body);
  let cookie: string | null = null;
  if (server.setUpCode !== null) {
    const made = await post('/api/set-up', { code: server.setUpCode, ...CONVENER, accepts: true });
    cookie = cookieOf(made);
    if (made.status !== 200 || cookie === null) throw new Error(`set-up failed: ${JSON.stringify(made.body)}`);
  }
  return {
    ...server,
    url: base,
    folder: data,
    logged,
    cookie,
    post,
    put: (path, body, headers = {}) => send('PUT', path, headers, body),
    get: (path, headers = {}) => send('GET', path, headers),
    done: async () => {
      await server.close();
      await rm(data, { recursive: true, force: true });
      if (around.webFolder === undefined) await rm(webFolder, { recursive: true, force: true });
    },
  };
};

/**
 * A clock that the test moves: `now` gives milliseconds since 1970. Its date is that of UTC, and its tick follows it
 * but never goes back.
 */
export const clockAt = (now: () => number): Clock => {
  let furthest = now();
  return {
    now,
    today: () => new Date(now()).toISOString().slice(0, 10),
    tick: () => (furthest = Math.max(furthest, now())),
  };
};

/** A source of draws that are the same for the same seed. */
export const chanceFrom = (seed: string): Chance => {
  const { below } = seeded(seed);
  const bytes = (count: number) => Buffer.from(Array.from({ length: count }, () => below(256)));
  return {
    bytes,
    below,
    id: () =>
      bytes(16)
        .toString('hex')
        .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5'),
  };
};

export const cookieOf = (reply: Reply): string | null => {
  const pairs = reply.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return pairs.length === 0 ? null : pairs.join('; ');
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Tests of routes need no built pages. */
const standInPages = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-pages-'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>Throughline</title><script nonce="__NONCE__" src="/a.js"></script><noscript>__READABLE__</noscript>',
  );
  await writeFile(join(folder, 'a.js'), 'export {};');
  return folder;
};
