import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Cluster = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Starts a separate PostgreSQL for tests, in a temporary folder and on a socket in it: no port, and nothing is left
 * behind. PostgreSQL does not run as root, so root starts it as the user `postgres`. Throws, in words, when it is not
 * installed. `durable`: with fsync, for the tests that check durability; without it tests are faster.
 */
export const startCluster = async ({ durable = false }: { readonly durable?: boolean } = {}): Promise<Cluster> => {
  const programs = await findPrograms();
  const root = process.getuid?.() === 0;
  const folder = await mkdtemp(join(tmpdir(), 'throughline-pg-'));
  await chmod(folder, 0o700);
  if (root) await run('chown', ['postgres', folder]);
  const asOwner = (program: string, words: readonly string[]): Promise<unknown> =>
    root
      ? run('runuser', ['-u', 'postgres', '--', join(programs, program), ...words], { cwd: '/' })
      : run(join(programs, program), [...words], { cwd: '/' });
  const data = join(folder, 'data');
  const fast = durable ? '' : ' -c fsync=off -c full_page_writes=off';
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await asOwner('initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]);
    await asOwner('pg_ctl', [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-c listen_addresses= -k ${folder} -c max_connections=200${fast}`,
      'start',
    ]);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await asOwner('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      await remove();
    },
  };
};

const findPrograms = async (): Promise<string> => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? (await readdir(debian)).map(Number).sort((one, other) => other - one) : [];
  const places = [
    ...versions.map((version) => join(debian, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = places.find((place) => existsSync(join(place, 'initdb')));
  if (found === undefined)
    throw new Error(
      'The store’s tests need PostgreSQL 15 or newer. Install it (Debian: apt-get install postgresql) and run them again.',
    );
  return found;
};
