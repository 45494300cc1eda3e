import type { Cell } from './sheet.ts';

const BRITISH = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/**
 * Reads the times of a column. If all are dates (also 1/6/2026, day first, and 2026-06), they become `2026-06-01`.
 * Otherwise they are labels and stay as they are.
 */
export const cellTimes = (cells: readonly Cell[]): readonly string[] => {
  const texts = cells.map((cell) => (cell === null ? '' : String(cell).trim()));
  if (texts.every((text) => BRITISH.test(text)))
    return texts.map((text) => {
      const [, day = '', month = '', year = ''] = BRITISH.exec(text) ?? [];
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    });
  return texts.every((text) => MONTH.test(text)) ? texts.map((text) => `${text}-01`) : texts;
};
