import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'apps/web/dist');
const STAMP = join(DIST, '.sources');
/** The sources of the pages. */
const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'package-lock.json',
  'packages/domain/src',
  'packages/messages/src',
  'packages/protocol/src',
  'packages/wording/src',
];

/** Builds the web pages unless the last build came from the same sources. Returns whether it built. */
export const buildWeb = async (): Promise<boolean> => {
  const sources = await hashOfSources();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === sources) return false;
  process.stdout.write('Building the web pages; this takes a few seconds the first time.\n');
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'apps/web/vite.config.ts'), logLevel: 'warn' });
  await writeFile(STAMP, sources);
  return true;
};

const hashOfSources = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(ROOT, source))) {
      hash
        .update(file.slice(ROOT.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
};

const filesUnder = async (path: string): Promise<readonly string[]> => {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};
