import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { tidyText } from '@throughline/domain';
import { importFault } from '../fault.ts';
import type { Progress } from '../table.ts';

export type Summary = {
  readonly topic: string | null;
  readonly url: string | null;
  readonly description: string | null;
};

/** Reads `summary.csv` (one name and one value a line, without a header). Without it, the conversation has no topic. */
export const readSummary = async (path: string, progress: Progress = () => undefined): Promise<Summary> => {
  const found = new Map<string, string>();
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  ) {
    const rows = createReadStream(path).pipe(parse({ bom: true, relax_column_count: true, skip_empty_lines: true }));
    try {
      for await (const [name, value] of rows as AsyncIterable<string[]>) {
        if (name !== undefined && value !== undefined) found.set(name.trim(), value);
      }
    } catch (error) {
      const line = error instanceof CsvError ? ((error as CsvError & { lines?: number }).lines ?? null) : null;
      throw importFault('summary.csv', line, 'summary-not-csv');
    }
    progress('summary.csv', 1, 1);
  }
  const read = (name: string, lines: 'one-line' | 'many-lines'): string | null => {
    const text = tidyText(found.get(name) ?? '', lines);
    return text === '' ? null : text;
  };
  return {
    topic: read('topic', 'one-line'),
    url: read('url', 'one-line'),
    description: read('conversation-description', 'many-lines'),
  };
};
