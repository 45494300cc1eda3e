import { firstTables } from './0001-first-tables.ts';
import { draftingTables } from '../../rooms/drafting/migration.ts';
import { purposeTables } from '../../rooms/purpose/migration.ts';
import { gatherings } from '../../rooms/gathering/migration.ts';
import type { Migration } from './migration.ts';

/** In the order of their numbers, without a gap. */
export const MIGRATIONS: readonly Migration[] = [firstTables, draftingTables, purposeTables, gatherings];

/** The schema that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The words for data that a newer program has written. */
export const tooNew = (found: number): string =>
  `This data was written by a newer version of the program (schema ${found}; this one knows ${SCHEMA_VERSION}). Start the newer version. Nothing has been changed.`;
