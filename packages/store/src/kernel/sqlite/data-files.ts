import { join } from 'node:path';

/** The files of a data folder. `auth.db` belongs to the sign-in library; a backup includes it. */
export const DATA_FILE = 'throughline.db';
export const AUTH_FILE = 'auth.db';
export const LOCK_FILE = 'lock.db';
export const HOLDER_FILE = 'lock-held-by.json';

export const dataFile = (folder: string): string => join(folder, DATA_FILE);

/**
 * A restore prepares its files under this prefix. Once the mark exists they are complete and only have to be moved into
 * place.
 */
export const STAGED = 'restoring-';
export const RESTORE_READY = 'restore-is-complete';
