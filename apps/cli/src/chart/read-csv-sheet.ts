import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTable } from '../import/table.ts';
import { importFault } from '../import/fault.ts';
import { MOST_ROWS, type Sheet } from './sheet.ts';

/** Reads a CSV file as `throughline import` does: UTF-8, with column names in the first line. */
export const readCsvSheet = async (path: string): Promise<Sheet> => {
  const file = basename(path);
  if ((await stat(path).catch(() => null))?.isFile() !== true) throw importFault(file, null, 'chart-file-missing');
  const { columns, rows } = await readTable(path, []);
  const read: { line: number; cells: (string | null)[] }[] = [];
  for await (const row of rows) {
    if (read.length === MOST_ROWS) throw importFault(file, row.line, 'too-many-rows', { most: MOST_ROWS });
    read.push({ line: row.line, cells: columns.map((column) => row.cell(column).trim() || null) });
  }
  return {
    file,
    heads: columns,
    rows: read,
    percent: new Set(),
    place: (line, column) => `${file}, line ${line}, column “${columns[column]}”`,
  };
};
