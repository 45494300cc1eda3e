import { type Now, readOwnResult, readResult, type ResultReply } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

export type ResultState =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'shown'; readonly reply: ResultReply }
  | { readonly kind: 'not-yet'; readonly words: string }
  | { readonly kind: 'offline' };

/**
 * The newest result that this reader may see, fetched again when there is a new one. `key`: the key of a ballot that
 * may have done its round.
 */
export const useResult = (circle: string, pass: string | null, now: Now | null, key: string | null): ResultState => {
  const isDays = now?.round?.state === 'open' && now.round.mode === 'days';
  const moves = { moves: `${now?.result?.revision ?? 0} ${now?.round?.state ?? ''}` };
  const member = pass === null ? null : { at: { circle }, pass };
  const isOwn = isDays && key !== null;
  const own = useFetched(isOwn && member ? { route: readOwnResult, ...member, body: { key } } : null, moves);
  const all = useFetched(isOwn || !member ? null : { route: readResult, ...member }, moves);
  const { data, problem } = isOwn ? own : all;
  if (problem !== null && problem !== 'offline') return { kind: 'not-yet', words: problem.refusal.words };
  if (data !== null) return { kind: 'shown', reply: data };
  return { kind: problem === null ? 'fetching' : 'offline' };
};
