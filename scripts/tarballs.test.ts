import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const run = (command: string, words: readonly string[], cwd: string): string => {
  const done = spawnSync(command, [...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${ROOT}node_modules/.bin:${process.env.PATH}`, NODE_OPTIONS: '' },
  });
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${done.stderr}${done.stdout}`);
  return done.stdout;
};

type Packed = { readonly tarball: string; readonly files: readonly string[] };

const pack = (home: string, folder: string, ...more: readonly string[]): Packed => {
  const said = run('npm', ['pack', '--pack-destination', folder, '--json', '--silent', ...more], home);
  const [one] = JSON.parse(said) as [{ filename: string; files: readonly { path: string }[] }];
  return { tarball: one.filename.replace('@', '').replace('/', '-'), files: one.files.map(({ path }) => path) };
};

/** What belongs in a library's tarball: every source file that is not a test, built and unbuilt, and its documents. */
const contentOf = (home: string): readonly string[] => {
  const sources = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const built = sources.flatMap((file) => ['.js', '.d.ts'].map((end) => `dist/${file.replace(/\.ts$/, end)}`));
  const documents = readdirSync(home).filter((file) => /\.md$|^LICENSE$|^package\.json$/.test(file));
  return [...sources.map((file) => `src/${file}`), ...built, ...documents];
};

const neededBy = (home: string): readonly string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies).flatMap((name) => [name, ...neededBy(join(ROOT, 'node_modules', name))]);
};

/**
 * A package as it is checked out, in a folder apart: it is built there, with what it needs beside it, so that the tree,
 * which other tests and programs run from, keeps its own build.
 */
const checkOut = (name: string, apart: string): string => {
  const [from, home] = [join(ROOT, 'packages', name), join(apart, 'packages', name)];
  // leftovers of an earlier build would be packed too
  cpSync(from, home, { recursive: true, filter: (file) => file !== join(from, 'dist') });
  cpSync(join(ROOT, 'tsconfig.base.json'), join(apart, 'tsconfig.base.json'));
  for (const dependency of neededBy(home)) {
    const link = join(apart, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', dependency), link);
  }
  return home;
};

/** Which folder the tree's own build is; one that is made anew is another. */
const buildOf = (name: string): unknown => {
  const found = statSync(join(ROOT, 'packages', name, 'dist'), { throwIfNoEntry: false });
  return found === undefined ? null : [found.ino, found.birthtimeMs];
};

test.each([
  [
    'common-ground',
    "import { heldInCircle } from '@throughline/common-ground';\nconsole.log(heldInCircle({ agree: 3, pass: 0, disagree: 0, members: 8 }, 2 / 3).toFixed(3));",
    '0.881',
  ],
  [
    'disclosure',
    "import { tell } from '@throughline/disclosure';\nconsole.log(tell({ agree: 6, pass: 0, disagree: 0 }, 6).notTold);",
    '1',
  ],
  [
    'wording',
    "import { coach } from '@throughline/wording';\nimport { english } from '@throughline/wording/en';\nconsole.log(coach({ kind: 'purpose', parts: { 'so-that': 'everyone sleeps' } }, english)[0].rule);",
    'purpose-names-only-everyone',
  ],
  [
    'spc',
    "import { makeChart, toSvg } from '@throughline/spc';\nconst values = [1, 2, 3];\nconst { chart } = makeChart({ name: 'n', times: ['a', 'b', 'c'], values }, { kind: 'xmr' });\nconsole.log(chart.variation.verdict, toSvg(chart).slice(0, 4));",
    'too-few <svg',
  ],
  [
    'unlinkable',
    "import { listFingerprint } from '@throughline/unlinkable/client';\nimport { makePulseKey, publishKeys } from '@throughline/unlinkable/issuer';\nconst key = makePulseKey({ circle: 'c', pulse: 'p', seed: new Uint8Array(32) });\nconsole.log(listFingerprint(publishKeys([key]).value).length);",
    '39',
  ],
])(
  '%s packs, installs without a network and runs outside this house',
  { timeout: 120_000 },
  (name, program, printed) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-tarball-'));
    try {
      const home = checkOut(name, join(folder, 'apart'));
      const before = buildOf(name);
      const packed = pack(home, folder);
      expect([...packed.files].sort()).toEqual([...contentOf(home)].sort());
      // its dependencies, and theirs, as installed here
      const needed = neededBy(home).map((dependency) =>
        pack(join(ROOT, 'node_modules', dependency), folder, '--ignore-scripts'),
      );
      writeFileSync(join(folder, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}');
      const tarballs = [packed, ...needed].map(({ tarball }) => `./${tarball}`);
      run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], folder);
      writeFileSync(join(folder, 'try.js'), program);
      // the machine's own Node where it is another one: the libraries need only Node 20
      expect(run('/usr/bin/env', ['node', 'try.js'], folder).trim()).toBe(printed);
      if (before !== null) expect(buildOf(name)).toEqual(before);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
