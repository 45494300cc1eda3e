import { commonGround } from '@throughline/common-ground';
import type { Judge } from '@throughline/disclosure';

/** The verdict of `common-ground` on counts that may be shown. */
export const judgeBy =
  (threshold: number): Judge =>
  (counts) => {
    const finding = commonGround(counts, threshold);
    return {
      label: finding.label,
      needs: finding.needs,
      fragile: finding.fragile,
      cannotTell: finding.positions.flatMap(({ tells }, place) => (tells ? [] : [place])),
      order: finding.leastHeld,
    };
  };
