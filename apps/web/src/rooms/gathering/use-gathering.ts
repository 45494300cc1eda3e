import type { GatheringReply, Now } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { ask } from '../../device/api.ts';

/** `ahead`: milliseconds by which the server's clock is before this device's, so that all show the same minute. */
export type SeenGathering = { readonly reply: GatheringReply; readonly ahead: number };

/** The circle's gathering, read again whenever the live snapshot says that it changed. */
export const useGathering = (circle: string, pass: string | null, now: Now | null): SeenGathering | null => {
  const [seen, setSeen] = useState<SeenGathering | null>(null);
  const revision = now === null ? null : (now.gathering?.revision ?? 0);
  useEffect(() => {
    if (pass === null || revision === null) return;
    let over = false;
    void ask<GatheringReply>('GET', `/api/circles/${circle}/gathering`, { pass }).then((answered) => {
      if (!over && answered.ok) setSeen({ reply: answered.body, ahead: Date.parse(answered.body.now) - Date.now() });
    });
    return () => {
      over = true;
    };
  }, [circle, pass, revision]);
  return seen;
};
