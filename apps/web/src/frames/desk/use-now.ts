import type { Now } from '@throughline/protocol';
import { useEffect } from 'react';
import { useLive } from '../../kernel/circle-data.ts';

/** The live snapshot of a circle for a convener. `onMove` is called at each new snapshot. */
export const useNow = (id: string, pass: string, onMove: () => void): Now | null => {
  const { now } = useLive(id, pass);
  useEffect(() => {
    if (now !== null) onMove();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new `onMove` is no reason to call it
  }, [now]);
  return now;
};
