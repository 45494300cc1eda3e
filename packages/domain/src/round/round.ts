/** A period in which voices are written and answered. A circle has at most one open round. */
export type Round = {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly state: 'open' | 'closed';
  /** `live`: results when it closes. `days`: results in batches, to those who have done their round. */
  readonly mode: 'live' | 'days';
  /** ISO date on which a round of days ends; null for a live one. */
  readonly until: string | null;
};

/** How many voices make a round for one person: a natural stopping point ("7 of 12 for now"). */
export const ROUND_LENGTH = 12;

/**
 * How many answers a person needs to have done a round: the natural stopping point, or all voices if there are fewer.
 */
export const doneAfter = (voices: number): number => Math.min(ROUND_LENGTH, voices);
