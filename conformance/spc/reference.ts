import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A series in the form that the tools received. */
export type RecordedSeries = {
  readonly id: string;
  readonly x: readonly string[];
  readonly y: readonly (number | null)[];
  readonly n?: readonly (number | null)[];
};

/** One recorded output; its other fields depend on the tool. */
export type RecordedCase = {
  readonly case: string;
  readonly series: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly error?: string;
} & Readonly<Record<string, unknown>>;

/** A file of the folder; null where it does not exist. Throws, in words, where it cannot be read. */
export const readRecord = <T>(folder: string, name: string): T | null => {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Error(`${name}: this is not JSON.`);
  }
};

export const readSeries = (folder: string): ReadonlyMap<string, RecordedSeries> => {
  const record = readRecord<{ readonly series?: readonly RecordedSeries[] }>(folder, 'series.json');
  if (record === null) throw new Error('series.json: there is no such file.');
  if (!Array.isArray(record.series)) throw new Error('series.json: it holds no list of series.');
  return new Map((record.series as readonly RecordedSeries[]).map((one) => [one.id, one]));
};
