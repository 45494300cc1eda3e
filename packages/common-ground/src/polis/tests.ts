/** The one-sided threshold at ninety per cent. */
export const SIGNIFICANT = 1.2816;

/** The share of `successes` in `trials` with one success and one failure added. */
export const share = (successes: number, trials: number): number => (successes + 1) / (trials + 2);

/** How far a share lies above one half, in standard errors; one success is added. */
export const shareTest = (successes: number, trials: number): number =>
  2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);

/** How far one share lies above another, in standard errors; one success is added to each. */
export const twoSharesTest = (successes: number, trials: number, others: number, otherTrials: number): number => {
  const n = trials + 1;
  const m = otherTrials + 1;
  const pooled = (successes + 1 + others + 1) / (n + m);
  if (pooled === 1) return 0;
  return ((successes + 1) / n - (others + 1) / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
};
