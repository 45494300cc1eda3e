import { incompleteBeta } from '../numbers/special.ts';
import { answered, type Counts } from './support.ts';

const STEPS = 100;
/** Far too small to affect a value rounded to .05. */
const NOTHING = 1e-9;

/**
 * E[min_g θ_g] with independent θ_g ~ Beta(1 + a_g, 1 + n_g − a_g), rounded to .05: ∫₀¹ Π P(θ_g > t) dt by the midpoint
 * rule with 100 steps. Every position counts once, whatever its size. 0 without positions.
 */
export const leastHeld = (counts: readonly Counts[]): number => {
  if (counts.length === 0) return 0;
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const t = (step + 0.5) / STEPS;
    let all = 1;
    for (const one of counts) {
      all *= 1 - incompleteBeta(t, 1 + one.agree, 1 + answered(one) - one.agree);
      if (all < NOTHING) break;
    }
    // the product only falls as t rises
    if (all < NOTHING) break;
    sum += all;
  }
  return Math.round(sum / STEPS / 0.05) / 20;
};
