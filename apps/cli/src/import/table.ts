import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { ImportFault, importFault } from './fault.ts';
import { because } from '../say.ts';
import type { Because } from '@throughline/domain';

/** One row: its cells by column name and the line of the file on which it ends, counted from 1. */
export type Row = { readonly line: number; readonly cell: (column: string) => string };

export type Table = {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
};

export type Progress = (file: string, read: number, of: number) => void;

const MAX_CELL = 100_000;

/**
 * Reads a CSV file strictly. It is UTF-8 (a byte order mark is allowed), the first row has the column names, and every
 * row has the same number of cells. Throws an ImportFault with file, line and reason. Rows are streamed, so the whole
 * file is never in memory.
 */
export const readTable = async (
  path: string,
  needed: readonly string[],
  progress: Progress = () => undefined,
): Promise<Table> => {
  const file = basename(path);
  const size = await stat(path).then(
    (found) => found.size,
    () => {
      throw importFault(file, null, 'import-file-missing');
    },
  );
  const records = rowsOf(path, file, size, progress);
  const first = await records.next();
  if (first.done) throw importFault(file, 1, 'import-file-empty');
  const columns = first.value.record.map((name) => name.trim());
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw importFault(file, 1, 'column-twice', { column: twice });
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw importFault(file, 1, 'columns-missing', { columns: missing.map((name) => `“${name}”`).join(' and ') });
  }
  const at = new Map(columns.map((name, index) => [name, index]));
  return {
    columns,
    rows: (async function* () {
      for await (const { record, line } of records) {
        if (record.length !== columns.length) {
          throw importFault(file, line, 'row-of-other-length', { cells: record.length, columns: columns.length });
        }
        yield { line, cell: (column) => record[at.get(column) ?? -1] ?? '' };
      }
    })(),
  };
};

type Read = { readonly record: readonly string[]; readonly line: number };

async function* rowsOf(path: string, file: string, size: number, progress: Progress): AsyncGenerator<Read, void> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_CELL * 20,
  });
  // Bytes that are not UTF-8 are refused here, because the parser would quietly put a replacement character.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const input = createReadStream(path, { highWaterMark: 256 * 1024 });
  let read = 0;
  let lines = 1;
  const feed = async () => {
    try {
      for await (const chunk of input as AsyncIterable<Buffer>) {
        const piece = decode(text, chunk, file, lines, true);
        lines += countLines(piece);
        read += chunk.length;
        progress(file, read, size);
        if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve));
      }
      decode(text, new Uint8Array(), file, lines, false);
      parser.end();
    } catch (error) {
      parser.destroy(error as Error);
    }
  };
  const fed = feed();
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const long = record.find((cell) => cell.length > MAX_CELL);
      if (long !== undefined) throw importFault(file, info.lines, 'cell-too-long', { most: MAX_CELL });
      yield { record, line: info.lines };
    }
    await fed;
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    if (error instanceof CsvError) throw new ImportFault(file, lineOf(error), plainCsvReason(error));
    throw importFault(file, null, 'file-not-read', { why: (error as Error).message });
  } finally {
    input.destroy();
    parser.destroy();
  }
}

const decode = (
  text: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array,
  file: string,
  line: number,
  stream: boolean,
): string => {
  try {
    return text.decode(chunk, { stream });
  } catch {
    // The exact line: decode the chunk leniently and count up to the first replacement character.
    const loose = new TextDecoder().decode(chunk);
    const before = loose.slice(0, Math.max(0, loose.indexOf('\uFFFD')));
    throw importFault(file, line + countLines(before), 'not-utf8');
  }
};

const countLines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const lineOf = (error: CsvError): number | null => {
  const lines = (error as CsvError & { lines?: number }).lines;
  return typeof lines === 'number' ? lines : null;
};

const plainCsvReason = (error: CsvError): Because => {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return because('quote-not-closed');
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return because('quote-misplaced');
    case 'CSV_MAX_RECORD_SIZE':
      return because('row-too-long');
    default:
      return because('row-not-csv', { code: error.code });
  }
};
