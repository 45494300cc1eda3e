import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Counts = Readonly<Record<string, { readonly A: number; readonly D: number; readonly S: number }>>;
type Listed = { readonly tid: number; readonly 'n-success': number; readonly 'n-trials': number };

/** What `expected.json` holds of it: the answers of Polis' own worker, in the export's sign. */
export type Expected = {
  readonly dataset?: string;
  readonly distinct_votes?: number;
  readonly rejected_statements: readonly number[];
  readonly statement_ids: readonly number[];
  readonly in_conv: readonly number[];
  readonly pca: { readonly components: readonly (readonly number[])[] };
  readonly k: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly silhouette_by_k: Readonly<Record<string, number>>;
  readonly projection: Readonly<Record<string, readonly [number, number]>>;
  readonly group_votes: Readonly<Record<string, { readonly 'n-members': number; readonly votes: Counts }>>;
  readonly group_aware_consensus: Readonly<Record<string, number>>;
  readonly repness: Readonly<Record<string, readonly (Listed & { readonly 'repful-for': 'agree' | 'disagree' })[]>>;
  readonly consensus: { readonly agree: readonly Listed[]; readonly disagree: readonly Listed[] };
  readonly stability_ari_over_4_other_random_pca_starts?: readonly number[];
  readonly timings?: { readonly clojure_cold_median_ms?: number; readonly numpy_restatement_median_ms?: number };
};

const NEEDED = [
  'rejected_statements',
  'statement_ids',
  'in_conv',
  'pca',
  'k',
  'labels',
  'silhouette_by_k',
  'projection',
  'group_votes',
  'group_aware_consensus',
  'repness',
  'consensus',
] as const;

/** Reads `expected.json` of a folder. Throws an Error in plain words where it is missing, no JSON, or lacks a part. */
export const readExpected = async (folder: string): Promise<Expected> => {
  const path = join(folder, 'expected.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path}: there is no such file. A folder to check holds an export and expected.json.`);
  });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error(`${path}: this is not JSON.`);
  }
  if (typeof read !== 'object' || read === null) throw new Error(`${path}: this is not an object.`);
  for (const part of NEEDED) if (!(part in read)) throw new Error(`${path}: “${part}” is missing.`);
  return read as Expected;
};
