export { backup } from './backup.ts';
export type * from './drafting-port.ts';
export type * from './port.ts';
export { RestoreFault, StoreFault, StoreInUse } from './faults.ts';
export { openStore, type StoreConfig } from './open-store.ts';
export { openTestStore, type TestStore } from './open-test-store.ts';
export { restore, type Restored } from './restore.ts';
