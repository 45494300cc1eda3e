import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  ['spc', "import { runBounds } from '@throughline/spc';\nconsole.log(runBounds(24).crossings);", '8'],
])(
  '%s packs, installs without a network and runs outside this house',
  { timeout: 120_000 },
  (name, program, printed) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-tarball-'));
    try {
      run('npm', ['pack', '--pack-destination', folder, '--silent'], join(ROOT, 'packages', name));
      const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
      writeFileSync(join(folder, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}');
      run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
      writeFileSync(join(folder, 'try.js'), program);
      // the machine's own Node where it is another one: the libraries need no more than 20
      expect(run('/usr/bin/env', ['node', 'try.js'], folder).trim()).toBe(printed);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
