import { mkdir } from 'node:fs/promises';
import type { Chance } from '../chance.ts';
import type { Config } from '../config.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

/** Opens the conveners' accounts without the rest, for the host's command line. Works beside a running program. */
export const openAccounts = async (
  config: Config,
  chance: Chance,
): Promise<Pick<SignIn, 'find' | 'create' | 'setPassword' | 'close'>> => {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  return openSignIn(config, null, chance);
};
