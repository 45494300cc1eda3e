import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Recording } from './recording.ts';

export type Engine = 'sqlite' | 'postgres';

const folderOf = (engine: Engine): string => fileURLToPath(new URL(`./data/${engine}/`, import.meta.url));
const RECORDING = 'replies.json.br';
/** A dump of the database; beside it in the data folder lies only what the program keeps there with PostgreSQL. */
const DUMP = 'database.sql.br';

/** What was kept: the recording, the data folder in a temporary place, and the dump where the engine has one. */
export type Fixture = {
  readonly recording: Recording;
  readonly folder: string;
  readonly dump: string | null;
  readonly remove: () => Promise<void>;
};

export const unpackFixture = async (engine: Engine): Promise<Fixture> => {
  const from = folderOf(engine);
  const read = async (name: string): Promise<Buffer> => brotliDecompressSync(await readFile(join(from, name)));
  const folder = await mkdtemp(join(tmpdir(), 'throughline-golden-'));
  const names = (await readdir(from)).filter((name) => name !== RECORDING && name !== DUMP);
  for (const name of names) await writeFile(join(folder, name.replace(/\.br$/, '')), await read(name), { mode: 0o600 });
  return {
    recording: JSON.parse((await read(RECORDING)).toString('utf8')) as Recording,
    folder,
    dump: engine === 'postgres' ? (await read(DUMP)).toString('utf8') : null,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Keeps what a stopped program left in its data folder, and the dump of its database. */
export const packData = async (engine: Engine, folder: string, dump: string | null): Promise<void> => {
  const to = folderOf(engine);
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    // locks are the running program's; an empty log of a database that was closed says nothing
    if (bytes.length > 0 && !name.startsWith('lock')) await writeFile(join(to, `${name}.br`), squeeze(bytes));
  }
  if (dump !== null) await writeFile(join(to, DUMP), squeeze(Buffer.from(dump)));
  await packRecording(engine, null);
};

export const packRecording = async (engine: Engine, recording: Recording | null): Promise<void> =>
  writeFile(join(folderOf(engine), RECORDING), squeeze(Buffer.from(JSON.stringify(recording, null, 1))));

const squeeze = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
