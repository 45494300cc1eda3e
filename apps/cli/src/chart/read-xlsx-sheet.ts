import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CellValue, Row, Worksheet } from 'exceljs';
import { ImportFault } from '../import/fault.ts';
import { type Cell, MOST_ROWS, type Sheet } from './sheet.ts';

const MOST_BYTES = 20_000_000;

/**
 * Reads one sheet of a workbook: the first row that holds anything names the columns. Formulas count by what they last
 * came to; a cell shown in per cent is read in per cent.
 */
export const readXlsxSheet = async (path: string, name: string | undefined): Promise<Sheet> => {
  const file = basename(path);
  const worksheet = pickSheet(await worksheetsOf(path, file), name, file);
  const place = (line: number, column: number): string => `${file}, ${worksheet.name}!${letters(column)}${line}`;
  const filled: Row[] = [];
  worksheet.eachRow((row) => filled.push(row));
  const [head, ...body] = filled;
  if (head === undefined) throw new ImportFault(file, null, `the sheet “${worksheet.name}” is empty.`);
  if (body.length > MOST_ROWS) throw new ImportFault(file, null, `there are more than ${MOST_ROWS} rows.`);
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
  if (found?.isFile() !== true) throw new ImportFault(file, null, 'there is no such file.');
  if (found.size > MOST_BYTES)
    throw new ImportFault(
      file,
      null,
      `it is larger than ${MOST_BYTES / 1e6} MB. Save the sheet as CSV and chart that.`,
    );
  // a library for one kind of file: read in when such a file comes
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.readFile(path);
  } catch {
    throw new ImportFault(file, null, 'this is not a workbook (.xlsx) that can be read. Save it anew, or as CSV.');
  }
  return workbook.worksheets;
};

const pickSheet = (sheets: readonly Worksheet[], name: string | undefined, file: string): Worksheet => {
  const names = sheets.map((sheet) => `“${sheet.name}”`).join(', ');
  const [first] = sheets;
  if (first === undefined) throw new ImportFault(file, null, 'there is no sheet in it.');
  if (name !== undefined) {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new ImportFault(file, null, `there is no sheet “${name}”. There are: ${names}.`);
    return found;
  }
  const filled = sheets.filter((sheet) => sheet.actualRowCount > 0);
  if (filled.length > 1)
    throw new ImportFault(file, null, `there are several sheets: ${names}. Say which with --sheet NAME.`);
  return filled[0] ?? first;
};

const cellOf = (value: CellValue, place: string): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('error' in value) throw new CellFault(`${place}: ${value.error} stands there. Correct the formula.`);
  if ('richText' in value)
    return (
      value.richText
        .map(({ text }) => text)
        .join('')
        .trim() || null
    );
  if ('hyperlink' in value) return cellOf(value.text, place);
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) {
    if (value.result === undefined)
      throw new CellFault(`${place}: its formula has no result yet. Open the file and save it once.`);
    return cellOf(value.result, place);
  }
  return null;
};

/** A cell that cannot be read; its words name the cell. */
export class CellFault extends Error {}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
