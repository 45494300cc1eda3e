import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './open-store.ts';
import type { Store } from './port.ts';

export type TestStore = {
  readonly store: Store;
  readonly folder: string;
  readonly done: () => Promise<void>;
};

/** A store of its own in a temporary folder, for tests; `done` closes it and takes the folder away. */
export const openTestStore = async (): Promise<TestStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-store-'));
  const store = await openStore({ dataFolder: folder });
  return {
    store,
    folder,
    done: async () => {
      await store.whole.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
