import type { RosterReply } from '@throughline/protocol';
import { deskCircle } from '../../frames/desk/desk-data.ts';
import { useFetched } from '../../device/use-fetched.ts';

/** Who is invited, by name: for conveners only. */
export const useRoster = (id: string | null) =>
  useFetched<RosterReply>(id === null ? null : { path: `${deskCircle(id)}/roster` });

export type Person = RosterReply['people'][number];
