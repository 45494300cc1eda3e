import type { Now, ResultReply } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { ask } from '../../device/api.ts';

export type Shown =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'shown'; readonly reply: ResultReply }
  | { readonly kind: 'not-yet'; readonly words: string }
  | { readonly kind: 'offline' };

/** The newest result this reader may see; fetched again when another one is there. `key`: a ballot that may have done its round. */
export const useResult = (circle: string, pass: string | null, now: Now | null, key: string | null): Shown => {
  const [shown, setShown] = useState<Shown>({ kind: 'fetching' });
  const isDays = now?.round?.state === 'open' && now.round.mode === 'days';
  const revision = now?.result?.revision ?? 0;
  const round = now?.round?.state ?? '';
  useEffect(() => {
    if (pass === null) return;
    let over = false;
    const path = `/api/circles/${circle}/result`;
    const request =
      isDays && key !== null
        ? ask<ResultReply>('POST', path, { pass, body: { key } })
        : ask<ResultReply>('GET', path, { pass });
    void request.then((answered) => {
      if (over) return;
      if (answered.ok) setShown({ kind: 'shown', reply: answered.body });
      else if (answered.offline) setShown((before) => (before.kind === 'shown' ? before : { kind: 'offline' }));
      else setShown({ kind: 'not-yet', words: answered.refusal.words });
    });
    return () => {
      over = true;
    };
  }, [circle, pass, key, isDays, revision, round]);
  return shown;
};
