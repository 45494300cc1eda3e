import type { BeforePurpose, Consent, OwedAnswer, PublicChoice, Review, Sighting, Version } from '@throughline/domain';

/** Everything that is stored of a circle's purpose, for the server's memory and for a circle that is created whole. */
export type PurposeRecord = {
  /** By number. */
  readonly versions: readonly Version[];
  /** In the order in which they were set. */
  readonly reviews: readonly Review[];
  /** Of every version, by text and random id; those taken back are left out. */
  readonly consents: readonly Consent[];
  /** The answers to one not-yet are in the order in which they were given. */
  readonly owed: readonly OwedAnswer[];
  readonly before: BeforePurpose | null;
  readonly publicChoice: PublicChoice | null;
  /** By text and random id. */
  readonly sightings: readonly Sighting[];
};

/** The purpose within a whole circle; left out when the circle has not begun on one. */
export type WithPurpose = { readonly purpose?: PurposeRecord };
