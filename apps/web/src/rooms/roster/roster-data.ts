import type { RosterReply } from '@throughline/protocol';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../device/api.ts';
import { demand } from '../../frames/desk/desk-data.ts';

/** Who is invited, by name: for conveners only. */
export const useRoster = (id: string) =>
  useQuery({
    queryKey: ['roster', id],
    queryFn: () => demand(ask<RosterReply>('GET', `/api/desk/circles/${id}/roster`)),
  });

export type Person = RosterReply['people'][number];
