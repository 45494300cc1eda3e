import { join } from 'node:path';

/** What lies in a data folder. `auth.db` is the sign-in's own file; a backup takes it along. */
export const DATA_FILE = 'throughline.db';
export const AUTH_FILE = 'auth.db';
export const LOCK_FILE = 'lock.db';
export const HOLDER_FILE = 'lock-held-by.json';

export const dataFile = (folder: string): string => join(folder, DATA_FILE);

/** A restore prepares its files under this prefix; the mark says that they are complete and only have to be put in place. */
export const STAGED = 'restoring-';
export const RESTORE_READY = 'restore-is-complete';
