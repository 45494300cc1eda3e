import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, startServer } from '@throughline/server';

/** Links in replies begin with it, whatever port the server has. */
const PUBLIC_URL = 'http://throughline.test';
/** Longer than any test, so that no timer for rounds of days and gatherings runs while replies are compared. */
const NEVER = 2 ** 30;

/** A running server, reached by its port. */
export type House = {
  readonly base: string;
  readonly setUpCode: string | null;
  readonly close: () => Promise<void>;
};

export type Place = { readonly folder: string; readonly databaseUrl: string | null };

/**
 * Starts the program on a data folder, and on a database where there is one. `now`: the clock in milliseconds since
 * 1970. Pages are a stub, so nothing has to be built. The golden replies need nothing else of the server's code.
 */
export const startRecordedServer = async (
  place: Place,
  now: () => number,
  lookEvery: number = NEVER,
): Promise<House> => {
  const webFolder = await mkdtemp(join(tmpdir(), 'throughline-golden-web-'));
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><script nonce="__NONCE__"></script>__READABLE__');
  const environment = {
    HOST: '127.0.0.1',
    PORT: '0',
    THROUGHLINE_DATA: place.folder,
    PUBLIC_URL,
    ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
  };
  const said: string[] = [];
  const clock = { now, today: () => new Date(now()).toISOString().slice(0, 10), tick: () => performance.now() };
  const server = await startServer(
    readConfig(environment, place.folder),
    { write: (line: string) => void said.push(line) },
    { clock, lookEvery, webFolder },
  );
  return {
    base: `http://127.0.0.1:${server.port}`,
    setUpCode: server.setUpCode,
    close: async () => {
      await server.close();
      await rm(webFolder, { recursive: true, force: true });
      const bugs = said.filter((line) => /"level":(50|60)/.test(line));
      if (bugs.length > 0) throw new Error(`the server logged faults:\n${bugs.join('\n')}`);
    },
  };
};
