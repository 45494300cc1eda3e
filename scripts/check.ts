import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run check`: everything that can be checked without running the program, in parallel, one line each. */
const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;
const bin = (name: string): string => `${root}node_modules/.bin/${name}`;

type Check = { readonly name: string; readonly command: readonly string[]; readonly mend: string };
const CHECKS: readonly Check[] = [
  { name: 'format', command: [bin('biome'), 'format', '.'], mend: 'npx biome format --write .' },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'], mend: 'mend what it names' },
  { name: 'types', command: [bin('tsc'), '-b'], mend: 'mend what it names' },
  { name: 'types of tests', command: [bin('tsc'), '-p', 'tsconfig.tests.json'], mend: 'mend what it names' },
  { name: 'floors', command: [node, 'scripts/imports.ts'], mend: 'move what is imported, or import it from below' },
  {
    name: 'clocks',
    command: [node, 'scripts/clocks.ts'],
    mend: 'take the time from the clock that is passed in',
  },
  { name: 'paths', command: [node, 'scripts/paths.ts'], mend: 'call the endpoint by its route' },
  {
    name: 'rules',
    command: [node, 'scripts/spec.ts'],
    mend: 'write the test that proves the rule, its title beginning with the number',
  },
  {
    name: 'refusals',
    command: [node, 'scripts/refusals.ts'],
    mend: 'refuse by a reason and put its words into messages, or take out words that nothing says',
  },
  { name: 'names', command: [node, 'scripts/names.ts'], mend: 'part the file, or name it for what it holds' },
  { name: 'unused', command: [bin('knip')], mend: 'take out what nobody uses' },
];

const run = ({ command }: Check): Promise<{ readonly ok: boolean; readonly said: string }> =>
  new Promise((resolve) => {
    const [program, ...words] = command;
    const child = spawn(program ?? '', words, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('error', (error) => resolve({ ok: false, said: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });

const results = await Promise.all(CHECKS.map(async (check) => ({ check, ...(await run(check)) })));
for (const { check, ok, said } of results) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${check.name}\n`);
  if (!ok) process.stdout.write(`${said.trim().slice(0, 6_000)}\n     → ${check.mend}\n\n`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
