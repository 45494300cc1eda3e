export const wholeNumber = (cell: string): number | null => {
  if (!/^\d{1,16}$/.test(cell)) return null;
  const number = Number(cell);
  return number <= MAX_NUMBER ? number : null;
};
