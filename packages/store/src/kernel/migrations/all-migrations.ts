import { EVERY_ROOM } from '../every-room.ts';
import type { Room } from '../room.ts';
import { firstTables } from './0001-first-tables.ts';
import type { Migration } from './migration.ts';

/** The kernel's migrations and every room's, in the order of their numbers, without a gap. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  ...(EVERY_ROOM as readonly Room[]).flatMap(({ migrations = [] }) => migrations),
].sort((one, other) => one.number - other.number);

/** The number of the newest schema that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** What is said of data that a newer program has written. */
export const tooNew = (found: number): string =>
  `This data was written by a newer version of the program (schema ${found}; this one knows ${SCHEMA_VERSION}). Start the newer version. Nothing has been changed.`;
