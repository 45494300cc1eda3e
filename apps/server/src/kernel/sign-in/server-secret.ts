import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import type { Config } from '../config.ts';

/**
 * The secret that signs sessions: from the environment, or made once and stored in the data folder, readable by its
 * owner only.
 */
export const serverSecret = async (
  config: Pick<Config, 'secret' | 'dataFolder'>,
  chance: Pick<Chance, 'bytes'>,
): Promise<string> => {
  if (config.secret !== null) return config.secret;
  const file = join(config.dataFolder, 'secret');
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, chance.bytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
};
