import { accept, type Outcome } from '../refusal.ts';
import { nameOf } from './name-of.ts';
import type { PublicChoice } from './purpose.ts';

/** Opens or closes the public page of the standing purpose. */
export const choosePublic = (typed: PublicChoice): Outcome<PublicChoice> => {
  const by = nameOf(typed.by);
  return by.ok ? accept({ open: typed.open, by: by.value, on: typed.on }) : by;
};
