/**
 * Reads a whole number as an export writes it: no sign, no point, and small enough to be exact. Null for anything else.
 */
export const wholeNumber = (cell: string): number | null => {
  if (!/^\d{1,16}$/.test(cell)) return null;
  const number = Number(cell);
  return number <= Number.MAX_SAFE_INTEGER ? number : null;
};
