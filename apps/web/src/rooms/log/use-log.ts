import { readLog } from '@throughline/protocol';
import type { Member } from '../../kernel/room.ts';
import { useFetched } from '../../device/use-fetched.ts';

/** The circle's log, read again when it changes. */
export const useLog = ({ id, place, data }: Member) =>
  useFetched({ route: readLog, at: { circle: id }, pass: place.pass }, { moves: data.now?.log.revision });
