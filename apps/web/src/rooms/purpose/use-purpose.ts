import { type Now, type PurposeReply, readPurpose } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

export type PurposeData = {
  /** What was last read; null before the first time. */
  readonly purpose: PurposeReply | null;
  /** Reads it once more, now. */
  readonly again: () => void;
};

/** The purpose of a circle, read again whenever its revision moves; what was last read is kept for without a connection. */
export const usePurpose = (circle: string, pass: string, now: Now | null): PurposeData => {
  const { data, again } = useFetched(
    { route: readPurpose, at: { circle }, pass },
    {
      // the number of answers moves in batches while the round is open
      moves: now === null ? null : `${now.purpose.revision} ${JSON.stringify(now.purpose.asked?.answered ?? null)}`,
      keep: `throughline.read.purpose.${circle}`,
    },
  );
  return { purpose: data, again: () => void again() };
};
