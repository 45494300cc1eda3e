import { MAX_CHANGES_OF_ONE_ANSWER } from '../ballot/ballot.ts';
import type { Version } from '../purpose/purpose.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import type { Sighting, SightingCounts } from './sighting.ts';
import type { SightingRefusals } from './sighting-refusals.ts';
import type { BallotRefusals } from '../ballot/ballot-refusals.ts';

const { refuse } = reasonsOf<SightingRefusals & BallotRefusals>();

/** The sighting to store, or the reason for refusing it. @param standing the version that stands */
export const giveSighting = (typed: Sighting, standing: Pick<Version, 'text'> | null): Outcome<Sighting> => {
  if (standing === null) return refuse('not-open', 'no-purpose-stands');
  if (typed.text !== standing.text) return refuse('too-late', 'poster-of-older-version');
  if (!Number.isInteger(typed.n) || typed.n < 1 || typed.n > MAX_CHANGES_OF_ONE_ANSWER)
    return refuse('malformed', 'change-number-out-of-range', { most: MAX_CHANGES_OF_ONE_ANSWER }, { field: 'n' });
  return accept({ id: typed.id, text: typed.text, saw: typed.saw, n: typed.n });
};

/** The item of a device's key for one text on one day (ISO date). */
export const sightingItem = (text: string, day: string): string => `${text}|${day}`;

/** Counts the sightings of one text. @param text the version's hash */
export const countSightings = (sightings: readonly Sighting[], text: string): SightingCounts => {
  const own = sightings.filter((sighting) => sighting.text === text);
  return {
    saw: own.filter(({ saw }) => saw === 'it').length,
    opposite: own.filter(({ saw }) => saw === 'opposite').length,
  };
};
