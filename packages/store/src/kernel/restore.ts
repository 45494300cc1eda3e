import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { RestoreFault } from './faults.ts';
import { SCHEMA_VERSION } from './migrations/all-migrations.ts';
import type { StoreConfig } from './open-store.ts';
import { APPLICATION_ID, schemaVersionOf } from './sqlite/open-database.ts';
import type { Restored } from './restored.ts';
import { restoreIntoFolder } from './sqlite/restore-into-folder.ts';

/**
 * Restores a backup, whole or not at all. Throws `StoreInUse` while a program runs on the data. Throws `RestoreFault`
 * when the file is not a complete backup or is newer than this program, and when the data there is not empty and
 * `replace` is false.
 */
export const restore = async (file: string, into: StoreConfig, replace: boolean): Promise<Restored> => {
  judgeBackup(file);
  if ('dataFolder' in into) return restoreIntoFolder(file, into.dataFolder, replace);
  const { restoreIntoPostgres } = await import('./postgres/restore-into-postgres.ts');
  return restoreIntoPostgres(file, into.databaseUrl, replace);
};

/** Checks the whole file before anything is changed. */
const judgeBackup = (file: string): void => {
  if (!existsSync(file)) throw new RestoreFault(`There is no file ${file}.`);
  const broken = new RestoreFault(`${file} is not a whole backup made by this program. Nothing has been changed.`);
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const [application] = Object.values(database.prepare('PRAGMA application_id').get() ?? {});
    const [whole] = Object.values(database.prepare('PRAGMA integrity_check').get() ?? {});
    if (application !== APPLICATION_ID || whole !== 'ok') throw broken;
    const version = schemaVersionOf(database);
    if (version > SCHEMA_VERSION) {
      throw new RestoreFault(
        `This backup was made by a newer version of the program (schema ${version}; this one knows ${SCHEMA_VERSION}). Use the newer version. Nothing has been changed.`,
      );
    }
  } catch (error) {
    throw error instanceof RestoreFault ? error : broken;
  } finally {
    database?.close();
  }
};
