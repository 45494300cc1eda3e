export { backup } from './kernel/backup.ts';
export type * from './rooms/drafting/port.ts';
export type * from './kernel/port.ts';
export { RestoreFault, StoreFault, StoreInUse } from './kernel/faults.ts';
export { openStore, type StoreConfig } from './kernel/open-store.ts';
export { openTestStore, type TestStore } from './kernel/open-test-store.ts';
export { restore, type Restored } from './kernel/restore.ts';
