import type { Now } from '@throughline/protocol';
import { useEffect } from 'react';
import { useLive } from '../../kernel/circle-data.ts';

/** The live snapshot of a circle for a convener; `onMove` hears that there is a new one. */
export const useNow = (id: string, pass: string, onMove: () => void): Now | null => {
  const { now } = useLive(id, pass);
  useEffect(() => {
    if (now !== null) onMove();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told when the snapshot moves, whoever listens
  }, [now]);
  return now;
};
