import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

type Counts = Readonly<Record<string, { readonly A: number; readonly D: number; readonly S: number }>>;
export type Listed = { readonly tid: number; readonly 'n-success': number; readonly 'n-trials': number };
export type ListedForGroup = Listed & { readonly 'repful-for': 'agree' | 'disagree' };

/** The fields read from `expected.json`: the answers of Polis' own worker, in the export's sign. */
export type Expected = {
  readonly name: string;
  readonly rejected_statements: readonly number[];
  readonly k: number | null;
  readonly labels: Readonly<Record<string, number>>;
  readonly silhouette_by_k: Readonly<Record<string, number | null>>;
  readonly projection: Readonly<Record<string, readonly [number, number]>>;
  readonly group_votes: Readonly<Record<string, { readonly 'n-members': number; readonly votes: Counts }>>;
  readonly group_aware_consensus: Readonly<Record<string, number>>;
  readonly repness: Readonly<Record<string, readonly ListedForGroup[]>>;
  readonly consensus: { readonly agree: readonly Listed[]; readonly disagree: readonly Listed[] };
  /** Compared where they are present. */
  readonly participants?: number;
  readonly distinct_votes?: number;
  readonly statement_ids?: readonly number[];
  readonly in_conv?: readonly number[];
  readonly stability_ari_over_4_other_random_pca_starts?: readonly number[];
  readonly timings?: { readonly clojure_cold_median_ms?: number };
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' || value === null;

/** The required fields and their types. A number may be null, because JSON writes NaN as null. */
const NEEDED: Readonly<Record<string, readonly [what: string, is: (value: unknown) => boolean]>> = {
  rejected_statements: ['a list', Array.isArray],
  k: ['a number', isNumber],
  labels: ['an object', isObject],
  silhouette_by_k: ['an object', isObject],
  projection: ['an object', isObject],
  group_votes: ['an object', isObject],
  group_aware_consensus: ['an object', isObject],
  repness: ['an object', isObject],
  consensus: ['an object', isObject],
};

/**
 * Reads `expected.json` of a folder. Throws an Error in plain words where it is missing, is not JSON, or lacks a field.
 */
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
  if (!isObject(read)) throw new Error(`${path}: this is not an object.`);
  const parts = read as Record<string, unknown>;
  for (const [part, [what, is]] of Object.entries(NEEDED)) {
    if (!(part in parts)) throw new Error(`${path}: “${part}” is missing.`);
    if (!is(parts[part])) throw new Error(`${path}: “${part}” is not ${what}.`);
  }
  const name = typeof parts.dataset === 'string' ? parts.dataset : basename(folder);
  return { ...(parts as Omit<Expected, 'name'>), name };
};
