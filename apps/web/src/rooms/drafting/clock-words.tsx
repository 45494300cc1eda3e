import { useEffect, useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import type { DraftsReply } from '@throughline/protocol';

const TICK = 5_000;

/** How much time for wordsmithing is left, or that it is over. It locks nothing. */
export const ClockWords = ({ clock }: { readonly clock: string | null }) => {
  const words = usePack('drafting');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (clock === null) return;
    const timer = setInterval(() => setNow(Date.now()), TICK);
    setNow(Date.now());
    return () => clearInterval(timer);
  }, [clock]);
  if (clock === null) return null;
  const left = (Date.parse(clock) - now) / 60_000;
  return <p className="studio-clock">{left <= 0 ? words.over : words.left(left < 1 ? 0 : Math.ceil(left))}</p>;
};

/** Who has taken a draft away, and when they return with it. */
export const HandOverWords = ({ drafts }: { readonly drafts: DraftsReply }) => {
  const words = usePack('drafting');
  const { handOver } = drafts;
  if (handOver === null) return null;
  const name = drafts.drafts.find(({ id }) => id === handOver.draft)?.name ?? '';
  const [one, other] = handOver.names;
  return (
    <p>
      <strong>{words.handed(name, one, other, dateWords(handOver.returnOn))}</strong>
    </p>
  );
};
