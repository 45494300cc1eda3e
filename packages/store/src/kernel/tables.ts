import { EVERY_ROOM } from './every-room.ts';
import type { Table } from './table.ts';

/** Every table, for backup and restore. A table comes after those that it refers to. */
export const TABLES: readonly Table[] = EVERY_ROOM.flatMap(({ tables }) => tables);

/** The tables that are rewritten in the order of their keys when a round, drafting or a consent round has closed. */
export const DETACHED: readonly Table[] = TABLES.filter(({ detached }) => detached);
