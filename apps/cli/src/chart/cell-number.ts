import type { Cell } from './sheet.ts';

const MISSING = /^(?:na|n\/a|nan|null|none|-|–|—|\.|\*|missing)$/i;
const NUMBER = /^[-−+]?(?:\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/**
 * Reads a number as people write it: `1,234.5`, `−3`, `95%`. Null where it is missing (empty, `NA`, `–`). Undefined
 * where the cell is neither.
 */
export const cellNumber = (cell: Cell): number | null | undefined => {
  if (cell === null || typeof cell === 'number') return cell;
  const text = cell.trim();
  if (text === '' || MISSING.test(text)) return null;
  const bare = text.replace(/\s*%$/, '');
  if (bare === '' || !NUMBER.test(bare) || !/\d/.test(bare)) return undefined;
  const number = Number(bare.replace(/[, \u00a0\u202f]/g, '').replace('−', '-'));
  return Number.isFinite(number) ? number : undefined;
};
