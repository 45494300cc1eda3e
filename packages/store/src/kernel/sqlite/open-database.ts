import { DatabaseSync } from 'node:sqlite';
import { StoreFault } from '../faults.ts';
import { MIGRATIONS, SCHEMA_VERSION, tooNew } from '../migrations/all-migrations.ts';
import { type Migration, SQLITE } from '../migrations/migration.ts';

/** Marks the file as ours ("THLN"), so that another program's database is not mistaken for one. */
export const APPLICATION_ID = 0x54484c4e;

/**
 * Opens a file for writing, with the settings that make commits durable. `checkDurable` checks that they are in force.
 */
export const openToWrite = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 });
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON`);
  return database;
};

/** Opens a file for reading beside its writer. Throws when the file does not exist. */
export const openToRead = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  database.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000');
  return database;
};

/** The number of the newest migration that the file has; 0 for an empty one. */
export const schemaVersionOf = (database: DatabaseSync): number =>
  database.prepare('PRAGMA user_version').get()?.user_version as number;

/** The file's schema version. Throws `StoreFault` when the file is not ours or is newer than this program. */
export const judgeSchema = (database: DatabaseSync): number => {
  const version = schemaVersionOf(database);
  const application = database.prepare('PRAGMA application_id').get()?.application_id;
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables as number;
  if (application !== APPLICATION_ID && tables > 0)
    throw new StoreFault(
      'The database file in the data folder was not made by this program. Nothing has been changed.',
    );
  if (version > SCHEMA_VERSION) throw new StoreFault(tooNew(version));
  return version;
};

/** Like `judgeSchema`, but also throws for older tables: a reader cannot migrate them. */
export const judgeToRead = (database: DatabaseSync): void => {
  if (judgeSchema(database) < SCHEMA_VERSION)
    throw new StoreFault(
      'This data was written by an older version of the program. Start the program once, so that it is brought up to date.',
    );
};

/** Brings the tables up to this program's schema, each migration whole or not at all. */
export const migrate = (database: DatabaseSync, migrations: readonly Migration[] = MIGRATIONS): void => {
  const from = judgeSchema(database);
  for (const { number, statements } of migrations.filter((one) => one.number > from)) {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const statement of statements(SQLITE)) database.exec(statement);
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${number}`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
};
