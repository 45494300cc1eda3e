/** Another process holds this data. The message says which, in plain words. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
}

/** The data cannot be used as it is: a newer schema, a disk that does not keep its word. The message is for people. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

/** A backup that cannot be put in place. Nothing has been changed. The message is for people. */
export class RestoreFault extends Error {
  override readonly name = 'RestoreFault';
}
