/**
 * What a restore did. `circles`: how many there are now. `withdrawn`: voices, stories and answers in the backup that have
 * been taken back since, and were left out. `accounts`: whether the conveners' accounts came along; they do not move
 * between engines.
 */
export type Restored = {
  readonly circles: number;
  readonly withdrawn: number;
  readonly accounts: boolean;
};
