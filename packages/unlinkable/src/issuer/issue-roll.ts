import type { Draw } from '../messages.ts';

/**
 * Who drew for which pulse: the roll that limits a member to one token a pulse. It says who could answer, never what.
 * The caller stores it; `memoryIssueRoll` is for tests and small uses.
 */
export type IssueRoll = {
  /**
   * Enters the member for all these draws, or for none. It is atomic, so two simultaneous requests cannot both pass.
   * Returns the pulses for which this member drew another element before; empty when all were entered, or had been
   * entered with the same element (a reply was lost, and the same reply is given again).
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
