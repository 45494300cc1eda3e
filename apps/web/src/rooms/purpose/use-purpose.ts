import { type Now, type PurposeReply, readPurpose } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

export type PurposeData = {
  /** What was last read; null before the first time. */
  readonly purpose: PurposeReply | null;
  /** Reads the purpose again now. */
  readonly again: () => void;
};

/**
 * The purpose of a circle, read again whenever its revision changes. The last reading is stored for times without a
 * connection.
 */
export const usePurpose = (circle: string, pass: string, now: Now | null): PurposeData => {
  const { data, again } = useFetched(
    { route: readPurpose, at: { circle }, pass },
    {
      // the number of answers changes in batches during the round, without a new revision
      moves: now === null ? null : `${now.purpose.revision} ${JSON.stringify(now.purpose.asked?.answered ?? null)}`,
      keep: `throughline.read.purpose.${circle}`,
    },
  );
  return { purpose: data, again: () => void again() };
};
