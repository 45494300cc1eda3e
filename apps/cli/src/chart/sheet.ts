/** A cell as it was read: text, a number, a date as `2026-06-01`; null where it is empty. */
export type Cell = string | number | null;

/** A table out of a file, whichever kind of file it was. */
export type Sheet = {
  readonly file: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  /** Columns whose numbers the file shows in per cent: they are read so. */
  readonly percent: ReadonlySet<string>;
  /** Where a cell stands, as the person who has the file open would say it. */
  readonly place: (line: number, column: number) => string;
};

/** More rows than this are no series to chart: a chart of one point a day holds 27 years. */
export const MOST_ROWS = 100_000;
