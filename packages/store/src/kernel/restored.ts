/**
 * What a restore did. `circles`: how many circles there are now. `withdrawn`: how many voices, stories and answers of
 * the backup were left out because they have been taken back since. `accounts`: whether the conveners' accounts were
 * restored; they cannot move between engines.
 */
export type Restored = {
  readonly circles: number;
  readonly withdrawn: number;
  readonly accounts: boolean;
};
