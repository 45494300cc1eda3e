import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.ts';

/**
 * `npm test`: prepares what the tests need (a Chromium, PostgreSQL, the built pages), then runs them all. Further
 * arguments go to the test runner: `npm test -- packages/domain`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const hasChromium = (): boolean =>
  (process.env.CHROMIUM_PATH !== undefined && existsSync(process.env.CHROMIUM_PATH)) ||
  ['chromium', 'chromium-browser', 'google-chrome'].some(has);
const hasPostgres = (): boolean =>
  has('initdb') ||
  (existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`)));

const install = (missing: readonly string[]): void => {
  const mayInstall = process.getuid?.() === 0 && has('apt-get');
  if (!mayInstall) return;
  process.stdout.write(`Installing what the tests need: ${missing.join(', ')}.\n`);
  const apt = (...words: readonly string[]) =>
    spawnSync('apt-get', [...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (apt('install', '-y', '--no-install-recommends', ...missing).status === 0) return;
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
};

const missingOf = (): readonly string[] => [
  ...(hasChromium() ? [] : ['chromium']),
  ...(hasPostgres() ? [] : ['postgresql']),
];

if (missingOf().length > 0) install(missingOf());
const missing = missingOf();
if (missing.length > 0) {
  process.stderr.write(
    `The tests need ${missing.join(' and ')}. Install with: sudo apt-get install ${missing.join(' ')}\n`,
  );
  process.exit(1);
}
// the pages are built for the tests that open them or weigh them; names of others ask for nothing built
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (asked.length === 0 || asked.some((word) => !/^(?:packages|apps\/(?:cli|server)|scripts|conformance)\b/.test(word)))
  await buildWeb();
const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
