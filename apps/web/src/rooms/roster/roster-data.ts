import { readRoster, type RosterReply } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

/** Who is invited, by name: for conveners only. */
export const useRoster = (id: string | null) =>
  useFetched(id === null ? null : { route: readRoster, at: { circle: id } });

export type Person = RosterReply['people'][number];
