/** Rows as a file of comma-separated values (RFC 4180). */
export const csv = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');

/**
 * Quotes a cell where it must be quoted. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
