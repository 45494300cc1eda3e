import type { Now, PictureReply } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { ask } from '../../device/api.ts';

export type ShownPicture =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'shown'; readonly reply: PictureReply }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'offline' };

/** The opinion picture, fetched again when another one is there. */
export const usePicture = (circle: string, pass: string | null, now: Now | null): ShownPicture => {
  const [shown, setShown] = useState<ShownPicture>({ kind: 'fetching' });
  const [again, setAgain] = useState(0);
  const version = `${now?.picture.state ?? ''} ${now?.picture.version ?? ''} ${now?.voices.revision ?? ''}`;
  useEffect(() => {
    if (pass === null) return;
    let over = false;
    void ask<PictureReply>('GET', `/api/circles/${circle}/picture`, { pass }).then((answered) => {
      if (over) return;
      if (answered.ok) setShown({ kind: 'shown', reply: answered.body });
      else if (!answered.offline) setShown({ kind: 'refused', words: answered.refusal.words });
      else setShown((before) => (before.kind === 'shown' ? before : { kind: 'offline' }));
    });
    return () => {
      over = true;
    };
  }, [circle, pass, version, again]);
  useEffect(() => {
    const back = () => setAgain((count) => count + 1);
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, []);
  return shown;
};
