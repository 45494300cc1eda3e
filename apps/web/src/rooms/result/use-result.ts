import type { Now, ResultReply } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

export type Shown =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'shown'; readonly reply: ResultReply }
  | { readonly kind: 'not-yet'; readonly words: string }
  | { readonly kind: 'offline' };

/** The newest result this reader may see; fetched again when another one is there. `key`: a ballot that may have done its round. */
export const useResult = (circle: string, pass: string | null, now: Now | null, key: string | null): Shown => {
  const isDays = now?.round?.state === 'open' && now.round.mode === 'days';
  const { data, problem } = useFetched<ResultReply>(
    pass === null
      ? null
      : { path: `/api/circles/${circle}/result`, pass, ...(isDays && key !== null ? { body: { key } } : {}) },
    { moves: `${now?.result?.revision ?? 0} ${now?.round?.state ?? ''}` },
  );
  if (problem !== null && problem !== 'offline') return { kind: 'not-yet', words: problem.refusal.words };
  if (data !== null) return { kind: 'shown', reply: data };
  return { kind: problem === null ? 'fetching' : 'offline' };
};
