/** Another process has this data open. The message says which, in words for people. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
}

/**
 * The data cannot be used as it is: its schema is newer, say, or its disk does not keep what it says it has written.
 * The message is for people.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

/** A backup that cannot be put in place. Nothing has been changed. The message is for people. */
export class RestoreFault extends Error {
  override readonly name = 'RestoreFault';
}
