/** Whether `npm run calibration` asks for the whole of what `npm test` does in part; CONTRIBUTING.md says what. */
export const FULL = process.env.THROUGHLINE_FULL === '1';
