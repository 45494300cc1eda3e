/** A whole number as an export writes it, or null: no sign, no point, no more than a number can hold exactly. */
export const wholeNumber = (cell: string): number | null => {
  if (!/^\d{1,16}$/.test(cell)) return null;
  const number = Number(cell);
  return number <= Number.MAX_SAFE_INTEGER ? number : null;
};
