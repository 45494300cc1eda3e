import type { Draw } from '../messages.ts';

/**
 * Who drew for which pulse: the roll that keeps one member to one token a pulse. It says who could answer, never what.
 * Kept in the caller's store; `memoryIssueRoll` is one for tests and small uses.
 */
export type IssueRoll = {
  /**
   * Enters the member for all these draws, or for none: at once, so that two requests at the same time cannot both pass.
   * Returns the pulses for which this member drew another element before; empty when all were entered, or were
   * there already with the same element (a reply was lost, the same answer is given again).
   */
  readonly claim: (member: string, draws: readonly Draw[]) => readonly string[] | Promise<readonly string[]>;
  /** How many members drew for the pulse. */
  readonly issued: (pulse: string) => number | Promise<number>;
};

export const memoryIssueRoll = (): IssueRoll => {
  const drawn = new Map<string, Map<string, string>>();
  return {
    claim: (member, draws) => {
      const again = draws.filter(({ pulse, blinded }) => (drawn.get(pulse)?.get(member) ?? blinded) !== blinded);
      if (again.length > 0) return again.map(({ pulse }) => pulse);
      for (const { pulse, blinded } of draws) {
        const members = drawn.get(pulse) ?? new Map<string, string>();
        drawn.set(pulse, members.set(member, blinded));
      }
      return [];
    },
    issued: (pulse) => drawn.get(pulse)?.size ?? 0,
  };
};
