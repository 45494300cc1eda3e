import { reasonsOf } from '@throughline/domain';
import type { Refusals } from '@throughline/protocol';

/** Refuses for a reason of the domain's or of a room's of the server. Its words are found at the edge: `http/refuse.ts`. */
export const { refuse, because } = reasonsOf<Refusals>();
