/** Advisory locks. The numbers are arbitrary, so that they do not meet another program's in the same database. */
export const MIGRATION_LOCK = 8_437_201;
/** Every running program holds it shared; a restore holds it exclusively. */
export const IN_USE_LOCK = 8_437_202;
/** The channel on which processes wake each other. The message is empty. */
export const CHANNEL = 'throughline_change';
