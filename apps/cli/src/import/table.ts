import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { ImportFault } from './fault.ts';

/** One row: its cells by column name and the line of the file on which it ends, counted from 1. */
export type Row = { readonly line: number; readonly cell: (column: string) => string };

export type Table = {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<Row>;
};

export type Progress = (file: string, read: number, of: number) => void;

const MAX_CELL = 100_000;

/**
 * Reads a CSV file strictly: UTF-8 (a byte order mark is allowed), the first row names the columns, every row has
 * as many cells. Throws an ImportFault that names file, line and reason. Rows stream: the file is never held whole.
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
      throw new ImportFault(file, null, 'this file is missing. Export the conversation again, or give its folder.');
    },
  );
  const records = rowsOf(path, file, size, progress);
  const first = await records.next();
  if (first.done) throw new ImportFault(file, 1, 'the file is empty. The first line must name the columns.');
  const columns = first.value.record.map((name) => name.trim());
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportFault(file, 1, `the column “${twice}” stands twice. Keep one.`);
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new ImportFault(file, 1, `the column ${missing.map((name) => `“${name}”`).join(' and ')} is missing.`);
  }
  const at = new Map(columns.map((name, index) => [name, index]));
  return {
    columns,
    rows: (async function* () {
      for await (const { record, line } of records) {
        if (record.length !== columns.length) {
          throw new ImportFault(
            file,
            line,
            `this row has ${record.length} cells; the first line names ${columns.length}.`,
          );
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
      if (long !== undefined) throw new ImportFault(file, info.lines, `a cell is longer than ${MAX_CELL} characters.`);
      yield { record, line: info.lines };
    }
    await fed;
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    if (error instanceof CsvError) throw new ImportFault(file, lineOf(error), plainCsvReason(error));
    throw new ImportFault(file, null, `it could not be read (${(error as Error).message}).`);
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
    throw new ImportFault(
      file,
      line + countLines(before),
      'this is not UTF-8 text. Save the file as UTF-8 and try again.',
    );
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

const plainCsvReason = (error: CsvError): string => {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened and never closed.';
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return 'a quotation mark stands where none may. Double a quotation mark inside a quoted cell.';
    case 'CSV_MAX_RECORD_SIZE':
      return 'a row is longer than anything this program reads. Is a quotation mark missing?';
    default:
      return `the row cannot be read as CSV (${error.code}).`;
  }
};
