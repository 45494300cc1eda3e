/**
 * Whether the tests run in full (`npm run calibration`) or in part (`npm test`); CONTRIBUTING.md lists the difference.
 */
export const FULL = process.env.THROUGHLINE_FULL === '1';
