import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cycleFaults } from './cycles.ts';
import { folderFaults } from './folders.ts';
import { importsIn } from './imports-in.ts';
import { filesOf, isSource } from './tree.ts';

/** Which of our packages each floor may import. Packages that are not listed may import none. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'packages/common-ground': [],
  'packages/device': ['domain', 'messages', 'protocol'],
  'packages/disclosure': [],
  'packages/domain': [],
  'packages/messages': ['domain', 'protocol'],
  'packages/protocol': ['domain'],
  'packages/spc': [],
  'packages/store': ['domain'],
  'packages/unlinkable': [],
  'packages/wording': [],
  'apps/web': [
    'common-ground',
    'device',
    'disclosure',
    'domain',
    'messages',
    'protocol',
    'spc',
    'unlinkable',
    'wording',
  ],
  'apps/server': ['common-ground', 'disclosure', 'domain', 'messages', 'protocol', 'spc', 'store', 'unlinkable'],
  'apps/cli': [
    'common-ground',
    'device',
    'disclosure',
    'domain',
    'messages',
    'protocol',
    'server',
    'spc',
    'store',
    'unlinkable',
  ],
};
/** No dependencies, except those in DEPENDENCY, so that others can use them on their own. */
const LIBRARIES = [
  'packages/common-ground',
  'packages/disclosure',
  'packages/spc',
  'packages/unlinkable',
  'packages/wording',
];
/** We do not write elliptic curves ourselves. */
const DEPENDENCY: Readonly<Record<string, string>> = { 'packages/unlinkable': '@noble/curves' };
const PURE = [...LIBRARIES, 'packages/domain'];

const isTest = (file: string): boolean =>
  /\.test\.tsx?$|\/contract\/|\/contract\.ts$|\/bench\/|test-(?:server|circle)\.ts$|vite\.config\.ts$|\/attacker\//.test(
    file,
  );
const floorOf = (file: string): string | null =>
  Object.keys(FLOORS).find((floor) => file.startsWith(`${floor}/`)) ?? null;

/** Every fault found, one line each; empty when there is none. Throws when it looked at fewer files than git lists. */
export const importFaults = (root: string): readonly string[] => {
  const listed = filesOf(root).filter((file) => isSource(file) && floorOf(file) !== null);
  if (listed.length === 0) throw new Error('There was nothing to look at: git lists no source file on any floor.');
  const faults: string[] = [];
  const used = new Map<string, Set<string>>();
  let looked = 0;
  for (const file of listed) {
    looked += 1;
    const floor = floorOf(file) as string;
    for (const target of importsIn(readFileSync(join(root, file), 'utf8'))) {
      faults.push(...faultsOf(file, floor, target));
      const name = packageOf(target);
      if (name !== null && file.startsWith(`${floor}/src/`) && !isTest(file))
        used.set(floor, (used.get(floor) ?? new Set()).add(name));
    }
  }
  if (looked < listed.length) throw new Error(`Only ${looked} of ${listed.length} files were looked at.`);
  return [...faults, ...dependencyFaults(root, used)];
};

const faultsOf = (file: string, floor: string, target: string): readonly string[] => {
  const say = (words: string) => [`${file}: imports ${target}. ${words}`];
  if (target.startsWith('.')) {
    const resolved = normalize(join(dirname(file), target));
    if (!resolved.startsWith(`${floor}/`) && !isTest(file))
      return say('A floor imports another by its name, not by its path.');
    if (
      /\/kernel\/live\//.test(file) &&
      /\/(rooms|routes|http)\//.test(resolved) &&
      floor === 'apps/server' &&
      !isTest(file)
    )
      return say('live/ knows nothing of what it carries.');
    return [];
  }
  const own = /^@throughline\/([a-z-]+)/.exec(target)?.[1];
  if (own !== undefined) {
    if (isTest(file) && floor.startsWith('apps/')) return [];
    if (!(FLOORS[floor] ?? []).includes(own)) return say('That floor is beside it, or above it.');
    if (/apps\/server\/src\/kernel\/live\//.test(file) && own === 'store') return say('The store and live never meet.');
    return [];
  }
  if (LIBRARIES.includes(floor) && !isTest(file) && packageOf(target) !== DEPENDENCY[floor])
    return say('A library has no dependency.');
  if (PURE.includes(floor) && target.startsWith('node:') && !isTest(file))
    return say('A pure package knows no machine.');
  return [];
};

const packageOf = (target: string): string | null => {
  if (target.startsWith('.') || target.startsWith('node:')) return null;
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null);
};

/** A package declares everything that it imports. */
const dependencyFaults = (root: string, used: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...used].flatMap(([floor, names]) => {
    const { name: own, dependencies = {} } = JSON.parse(readFileSync(join(root, floor, 'package.json'), 'utf8')) as {
      name: string;
      dependencies?: Record<string, string>;
    };
    return [...names]
      .filter((name) => name !== own && !(name in dependencies))
      .map((name) => `${floor}/package.json: does not declare ${name}, which its source imports.`);
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const faults = [...importFaults(root), ...folderFaults(root), ...cycleFaults(root)];
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
