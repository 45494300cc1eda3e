import { join } from 'node:path';
import {
  type IssueRoll,
  makePulseKey,
  publishKeys,
  type PublishedKeys,
  type PulseKey,
  type SpentSet,
} from '@throughline/unlinkable';
import { Refused, refused } from '../command.ts';
import { granted } from './granted.ts';
import { alone, makeFolder, newFile, replaceFile, textIfThere, textOf } from './token-files.ts';

/**
 * An issuer as files: `issuer.json` (the secret seed, the circle, the pulses), `keys.json` (the public keys),
 * `roll.json` (who drew a token for which pulse) and `spent.json` (which tokens were used). The last two are sorted, so
 * that the order in which people came is not stored.
 */
type Kept = { readonly v: 1; readonly circle: string; readonly seed: string; readonly pulses: readonly string[] };

export type Issuer = {
  readonly circle: string;
  readonly keys: readonly PulseKey[];
  readonly published: PublishedKeys;
  readonly roll: IssueRoll;
  readonly spent: SpentSet & { readonly has: (pulse: string, nonce: string) => boolean };
};

const SECRET = 'issuer.json';

const NAME = /^[A-Za-z0-9_-]{1,64}$/;
const isName = (word: unknown): word is string => typeof word === 'string' && NAME.test(word);
/** Refuses a text that is not a valid name of a circle or a pulse. */
export const checkName = (what: string, word: string): string => {
  if (NAME.test(word)) return word;
  throw refused('not-a-name', { word, what });
};

const parsed = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await textOf(file));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused('issuer-file-not-read', { file });
  }
};

const readKept = async (folder: string): Promise<Kept> => {
  if ((await textIfThere(join(folder, SECRET))) === null) throw refused('no-issuer', { folder });
  const kept = (await parsed(join(folder, SECRET))) as Partial<Kept> | null;
  const { circle, seed, pulses } = kept ?? {};
  if (kept?.v !== 1 || !isName(circle) || !/^[0-9a-f]{64}$/.test(seed ?? '') || !pulses?.every(isName))
    throw refused('issuer-file-changed', { file: join(folder, SECRET) });
  return kept as Kept;
};

/** Reads the rows of a file, each of `words` words; empty where there is no file. */
const readRows = async (file: string, words: number): Promise<readonly (readonly string[])[]> => {
  if ((await textIfThere(file)) === null) return [];
  const rows = await parsed(file);
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) && row.length === words && row.every((word) => typeof word === 'string');
  if (!Array.isArray(rows) || !rows.every(isRow)) throw refused('issuer-file-changed', { file });
  return rows as readonly (readonly string[])[];
};

const writeRows = (file: string, rows: readonly (readonly string[])[]): Promise<void> => {
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  return replaceFile(file, `[\n${lines.join(',\n')}\n]\n`);
};

const keysOf = ({ circle, seed, pulses }: Kept): readonly PulseKey[] => {
  const bytes = Uint8Array.from(Buffer.from(seed, 'hex'));
  return pulses.map((pulse) => makePulseKey({ circle, pulse, seed: bytes }));
};

/** Creates the issuer, or adds pulses to it. Published keys never change. Resolves to the public keys. */
export const publishPulses = async (
  folder: string,
  circle: string | undefined,
  pulses: readonly string[],
): Promise<PublishedKeys> => {
  await makeFolder(folder);
  return alone(join(folder, 'issuer'), async () => {
    const isNew = (await textIfThere(join(folder, SECRET))) === null;
    const before: Kept = isNew
      ? { v: 1, circle: circle ?? 'circle', seed: secretSeed(), pulses: [] }
      : await readKept(folder);
    if (circle !== undefined && circle !== before.circle)
      throw refused('issuer-of-other-circle', { owner: before.circle, circle });
    const kept: Kept = { ...before, pulses: [...new Set([...before.pulses, ...pulses])] };
    const published = granted(publishKeys(keysOf(kept)));
    const text = `${JSON.stringify(kept, null, 1)}\n`;
    await (isNew ? newFile(join(folder, SECRET), text) : replaceFile(join(folder, SECRET), text));
    await replaceFile(join(folder, 'keys.json'), `${JSON.stringify(published, null, 1)}\n`);
    return published;
  });
};

const secretSeed = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');

/** Opens the issuer with its roll and spent tokens for one command. When this resolves, every new entry is on disk. */
export const withIssuer = async <T>(folder: string, work: (issuer: Issuer) => Promise<T>): Promise<T> => {
  const kept = await readKept(folder);
  return alone(join(folder, 'issuer'), async () => {
    const keys = keysOf(kept);
    return work({
      circle: kept.circle,
      keys,
      published: granted(publishKeys(keys)),
      roll: await rollIn(join(folder, 'roll.json')),
      spent: await spentIn(join(folder, 'spent.json')),
    });
  });
};

const rollIn = async (file: string): Promise<IssueRoll> => {
  const rows = await readRows(file, 3);
  return {
    claim: async (member, draws) => {
      const before = new Map(rows.filter(([, who]) => who === member).map(([pulse, , blinded]) => [pulse, blinded]));
      const again = draws.filter(({ pulse, blinded }) => (before.get(pulse) ?? blinded) !== blinded);
      if (again.length > 0) return again.map(({ pulse }) => pulse);
      const fresh = draws.filter(({ pulse }) => !before.has(pulse));
      await writeRows(file, [...rows, ...fresh.map(({ pulse, blinded }) => [pulse, member, blinded])]);
      return [];
    },
    issued: (pulse) => rows.filter(([of]) => of === pulse).length,
  };
};

const spentIn = async (file: string): Promise<Issuer['spent']> => {
  const rows = await readRows(file, 2);
  const has = (pulse: string, nonce: string): boolean => rows.some(([of, used]) => of === pulse && used === nonce);
  return {
    has,
    add: async (pulse, nonce) => {
      if (has(pulse, nonce)) return false;
      await writeRows(file, [...rows, [pulse, nonce]]);
      return true;
    },
    redeemed: (pulse) => rows.filter(([of]) => of === pulse).length,
  };
};
