import { usePack } from '../../kernel/words.tsx';
import type { VersionView } from '@throughline/protocol';

/**
 * The outcome of a consent round in one or two sentences: whether the version was adopted, and how many worries and
 * not-yets there were.
 */
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
