import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CellValue, Row, Worksheet } from 'exceljs';
import { importFault } from '../import/fault.ts';
import { type Cell, MOST_ROWS, type Sheet } from './sheet.ts';
import { because } from '../say.ts';
import type { Because } from '@throughline/domain';

const MOST_BYTES = 20_000_000;

/**
 * Reads one sheet of a workbook. The first row that is not empty has the column names. A formula counts as its last
 * computed value. A cell that is displayed in per cent is read in per cent.
 */
export const readXlsxSheet = async (path: string, name: string | undefined): Promise<Sheet> => {
  const file = basename(path);
  const worksheet = pickSheet(await worksheetsOf(path, file), name, file);
  const place = (line: number, column: number): string => `${file}, ${worksheet.name}!${letters(column)}${line}`;
  const filled: Row[] = [];
  worksheet.eachRow((row) => filled.push(row));
  const [head, ...body] = filled;
  if (head === undefined) throw importFault(file, null, 'sheet-empty', { sheet: worksheet.name });
  if (body.length > MOST_ROWS) throw importFault(file, null, 'too-many-rows', { most: MOST_ROWS });
  const heads = Array.from({ length: head.cellCount }, (_, at) =>
    String(cellOf(head.getCell(at + 1).value, place(head.number, at)) ?? '').trim(),
  );
  const percent = new Set<string>();
  const rows = body.map((row) => ({
    line: row.number,
    cells: heads.map((column, at): Cell => {
      const { value, numFmt } = row.getCell(at + 1);
      const cell = cellOf(value, place(row.number, at));
      if (typeof cell !== 'number' || !/%/.test(numFmt ?? '')) return cell;
      percent.add(column);
      return Number((cell * 100).toPrecision(15));
    }),
  }));
  return { file, heads, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)), percent, place };
};

const worksheetsOf = async (path: string, file: string): Promise<readonly Worksheet[]> => {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw importFault(file, null, 'chart-file-missing');
  if (found.size > MOST_BYTES) throw importFault(file, null, 'workbook-too-large', { megabytes: MOST_BYTES / 1e6 });
  // loaded only for this kind of file
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.readFile(path);
  } catch {
    throw importFault(file, null, 'not-a-workbook');
  }
  return workbook.worksheets;
};

const pickSheet = (sheets: readonly Worksheet[], name: string | undefined, file: string): Worksheet => {
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ');
  const [first] = sheets;
  if (first === undefined) throw importFault(file, null, 'no-sheet');
  if (name !== undefined) {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw importFault(file, null, 'no-such-sheet', { name, names });
    return found;
  }
  const filled = sheets.filter((sheet) => sheet.actualRowCount > 0);
  if (filled.length > 1) throw importFault(file, null, 'several-sheets', { names });
  return filled[0] ?? first;
};

const cellOf = (value: CellValue, place: string): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('error' in value) throw new CellFault(because('cell-holds-error', { place, error: value.error }));
  if ('richText' in value)
    return (
      value.richText
        .map(({ text }) => text)
        .join('')
        .trim() || null
    );
  if ('hyperlink' in value) return cellOf(value.text, place);
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) {
    if (value.result === undefined) throw new CellFault(because('cell-without-result', { place }));
    return cellOf(value.result, place);
  }
  return null;
};

/** A cell that cannot be read. The message names the cell. */
export class CellFault extends Error {
  readonly why: Because;

  constructor(why: Because) {
    super(why.reason);
    this.why = why;
  }
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
