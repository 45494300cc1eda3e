import { EVERY_ROOM } from './every-room.ts';
import type { Table } from './table.ts';

/** Every table: what a backup carries and a restore fills, in an order in which rows find what they refer to. */
export const TABLES: readonly Table[] = EVERY_ROOM.flatMap(({ tables }) => tables);

/** Rewritten in the order of their keys when a round, drafting or a consent round has closed. */
export const DETACHED: readonly Table[] = TABLES.filter(({ detached }) => detached);
