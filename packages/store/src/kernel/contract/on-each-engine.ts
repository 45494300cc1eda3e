import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Store } from '../port.ts';
import { ENGINES, makePlace, type Place } from './engines.ts';

/** Tests of what every engine keeps. `the`: the shared store; `own`: a place of the test's own. */
export type Contract = (the: () => Store, own: () => Promise<Place>) => void;

/**
 * Runs a contract on every engine. Its tests share one store and keep apart by circles of their own (`newCircle`); a test
 * that closes, restores or reads the whole asks for a place of its own, which is taken away when it is over.
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
