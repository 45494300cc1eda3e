import { usePack } from '../../kernel/words.tsx';
import type { VersionView } from '@throughline/protocol';

/** What came of a round, in one sentence or two: what goes with a purpose that stands, what was said of one that does not. */
export const useOutcomeFinding = (): ((version: VersionView) => string) => {
  const { shared } = usePack('purpose');
  return ({ decision, outcome }) => {
    if (decision === null) return '';
    const totals = outcome?.totals ?? null;
    const first = decision.adopted ? shared.goAhead : shared.notAhead;
    if (totals === null) return `${first} ${shared.tooFew}`;
    return `${first} ${(decision.adopted ? shared.goWith : shared.wereSaid)(totals.worry, totals.notYet)}`;
  };
};
