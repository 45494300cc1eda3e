import type { Chance } from './chance.ts';

/** The same items in a drawn order, each order equally likely (Fisher and Yates). */
export const shuffled = <T>(items: readonly T[], chance: Pick<Chance, 'below'>): T[] => {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
};
