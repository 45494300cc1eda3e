import type { Ballot, Circle, Response, Voice } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { Fresh } from './fresh.ts';

const TRIES_FOR_A_CODE = 20;

/**
 * Writes an imported circle by one command of the store: the circle, its voices, its ballots, and one closed round that
 * contains them. If anything fails, even if the process is killed, either all of it was written or nothing. Resolves to
 * the circle's four words.
 */
export const addImported = async (
  store: Store,
  circle: Circle,
  fresh: Fresh,
  voices: readonly Voice[],
  ballots: readonly { readonly ballot: Ballot; readonly responses: readonly Response[] }[],
): Promise<string> => {
  for (let tries = 0; tries < TRIES_FOR_A_CODE; tries += 1) {
    const code = fresh.code();
    const { taken } = await store.circles.createWhole({
      circle,
      admission: { circle: circle.id, code, pass: fresh.pass() },
      voices,
      ballots,
      stories: [],
      log: [],
      rounds: [{ number: 1, state: 'closed', mode: 'live', until: null }],
      release: null,
    });
    if (taken === null) return code;
  }
  throw new Error('No free four-word code was found. Remove circles that are no longer used.');
};
