/** A cell as read: a text, a number, a date as `2026-06-01`; null where it is empty. */
export type Cell = string | number | null;

/** A table from a file of any kind. */
export type Sheet = {
  readonly file: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  /** Columns that the file displays in per cent. Their numbers are read in per cent. */
  readonly percent: ReadonlySet<string>;
  /** The name of a cell, as somebody who has the file open would say it. */
  readonly place: (line: number, column: number) => string;
};

/** The most rows for a chart. With one point a day this is 27 years. */
export const MOST_ROWS = 100_000;
