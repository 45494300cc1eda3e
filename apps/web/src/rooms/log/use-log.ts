import { readLog } from '@throughline/protocol';
import type { Member } from '../../kernel/room.ts';
import { useFetched } from '../../device/use-fetched.ts';

/** What was hidden or joined in a circle, read again when it moves. */
export const useLog = ({ id, place, data }: Member) =>
  useFetched({ route: readLog, at: { circle: id }, pass: place.pass }, { moves: data.now?.log.revision });
