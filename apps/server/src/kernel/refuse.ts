import { reasonsOf } from '@throughline/domain';
import type { Refusals } from '@throughline/protocol';

/**
 * Refuses for a reason of the domain's or of a room of the server. `http/refuse.ts` finds the words when the refusal is
 * sent.
 */
export const { refuse, because } = reasonsOf<Refusals>();
