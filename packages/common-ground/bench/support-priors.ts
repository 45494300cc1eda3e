import type { SupportPrior } from './calibration.ts';

/**
 * How much of a group agreed with a statement in eight real conversations held on Polis, group by group. The betas are
 * fitted by maximum likelihood to agrees among answers, passes included, of every statement that was not rejected.
 * Source: the `group_votes` of each conversation (compdemocracy/openData, CC BY 4.0; gathered using the Polis software
 * and sub-licensed with attribution to The Computational Democracy Project). Made by `npm run calibration -- --fit
 * DIR`.
 */
export const SUPPORT_PRIORS: readonly SupportPrior[] = [
  {
    conversation: '15-per-hour-seattle',
    statements: 30,
    apart: { a: 1.63, b: 1.83 },
    together: { a: 93.91, b: 105.8, kappa: 3.48 },
    passes: 0.38,
  },
  {
    conversation: 'american-assembly.bowling-green',
    statements: 607,
    apart: { a: 2.24, b: 2.84 },
    together: { a: 14.58, b: 18.54, kappa: 6.22 },
    passes: 0.67,
  },
  {
    conversation: 'bg2050-volunteers',
    statements: 316,
    apart: { a: 3.15, b: 1.69 },
    together: { a: 10.11, b: 5.26, kappa: 7.96 },
    passes: 0.62,
  },
  {
    conversation: 'brexit-consensus',
    statements: 50,
    apart: { a: 0.75, b: 0.71 },
    together: { a: 1.77, b: 1.64, kappa: 3.97 },
    passes: 0.25,
  },
  {
    conversation: 'canadian-electoral-reform',
    statements: 152,
    apart: { a: 1.48, b: 1.13 },
    together: { a: 5.95, b: 4.47, kappa: 3.91 },
    passes: 0.39,
  },
  {
    conversation: 'london.youth.policing',
    statements: 36,
    apart: { a: 1.28, b: 0.78 },
    together: { a: 2.93, b: 1.75, kappa: 5.24 },
    passes: 0.22,
  },
  {
    conversation: 'scoop-hivemind.freshwater',
    statements: 51,
    apart: { a: 1.13, b: 0.8 },
    together: { a: 3.19, b: 2.22, kappa: 4.16 },
    passes: 0.27,
  },
  {
    conversation: 'vtaiwan.uberx',
    statements: 112,
    apart: { a: 1.85, b: 1.21 },
    together: { a: 120.89, b: 78.82, kappa: 3.1 },
    passes: 0.35,
  },
];
