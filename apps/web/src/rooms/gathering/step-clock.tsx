import { clockOf, openUntil } from '@throughline/domain';
import type { GatheringView } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';

/** Milliseconds between two updates of the clock, which shows whole minutes. */
const LOOK = 1_000;

/** "4 minutes left", "2 minutes over", "Open until Thursday …". It locks nothing, and its changes are not announced. */
export const StepClock = ({ gathering, ahead }: { readonly gathering: GatheringView; readonly ahead: number }) => {
  const { clock } = usePack('gathering');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK);
    return () => clearInterval(timer);
  }, []);
  const until = openUntil(gathering);
  if (until !== null) return <span>{clock.until(dateWords(until))}</span>;
  const shown = clockOf(gathering, now + ahead);
  if (shown === null) return null;
  return <span className="figures">{'left' in shown ? clock.left(shown.left) : clock.over(shown.over)}</span>;
};
