import type { BeforePurpose, Consent, OwedAnswer, PublicChoice, Review, Sighting, Version } from '@throughline/domain';

/** Everything that is kept of a circle's purpose, for the server's memory of it and for a circle that is made whole. */
export type PurposeRecord = {
  /** By number. */
  readonly versions: readonly Version[];
  /** In the order in which they were set. */
  readonly reviews: readonly Review[];
  /** Of every version, by text and random id; those taken back are left out. */
  readonly consents: readonly Consent[];
  /** Those to one not-yet in their order. */
  readonly owed: readonly OwedAnswer[];
  readonly before: BeforePurpose | null;
  readonly publicChoice: PublicChoice | null;
  /** By text and random id. */
  readonly sightings: readonly Sighting[];
};

/** What a whole circle says of it; left out where the circle has not begun on a purpose. */
export type WithPurpose = { readonly purpose?: PurposeRecord };
