import type { Now } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { Live } from '../../device/live.ts';

/** The live snapshot of a circle for a convener; `onMove` hears that there is a new one. */
export const useNow = (id: string, pass: string, onMove: () => void): Now | null => {
  const [now, setNow] = useState<Now | null>(null);
  useEffect(() => {
    const live = new Live(id, pass, (state) => {
      setNow(state.now);
      if (state.now !== null) onMove();
    });
    return () => live.stop();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one stream a circle, whoever listens
  }, [id, pass]);
  return now;
};
