/** Advisory locks: numbers of our own, so that they meet nobody else's in the same database. */
export const MIGRATION_LOCK = 8_437_201;
/** Held shared by every running program, alone by a restore. */
export const IN_USE_LOCK = 8_437_202;
/** The channel on which processes wake each other; it carries nothing. */
export const CHANNEL = 'throughline_change';
