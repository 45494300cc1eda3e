/** Which tokens were used. The caller stores it, best in the same transaction that stores the answer. */
export type SpentSet = {
  /** Enters the token; true if it was not there. Atomic, so one token sent twice at the same time passes once. */
  readonly add: (pulse: string, nonce: string) => boolean | Promise<boolean>;
  /** How many tokens of the pulse were used. */
  readonly redeemed: (pulse: string) => number | Promise<number>;
};

export const memorySpentSet = (): SpentSet => {
  const spent = new Map<string, Set<string>>();
  return {
    add: (pulse, nonce) => {
      const ofPulse = spent.get(pulse) ?? new Set<string>();
      if (ofPulse.has(nonce)) return false;
      spent.set(pulse, ofPulse.add(nonce));
      return true;
    },
    redeemed: (pulse) => spent.get(pulse)?.size ?? 0,
  };
};
