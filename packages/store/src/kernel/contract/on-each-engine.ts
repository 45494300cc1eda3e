import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Store } from '../port.ts';
import { ENGINES, makePlace, type Place } from './engines.ts';

/** Tests of what every engine must do. `the` gives the shared store; `own` gives the test a place of its own. */
export type Contract = (the: () => Store, own: () => Promise<Place>) => void;

/**
 * Runs a contract on every engine. Its tests share one store, and each makes circles of its own (`newCircle`). A test
 * that closes, restores or reads the whole store uses `own`, which is removed when the test ends.
 */
export const onEachEngine = (contract: Contract): void =>
  describe.each(ENGINES)('on %s', (engine) => {
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await makePlace(engine);
      store = await place.open();
    });
    afterAll(() => place.done());
    contract(
      () => store,
      async () => {
        const own = await makePlace(engine);
        onTestFinished(own.done);
        return own;
      },
    );
  });
