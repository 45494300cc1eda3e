import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const REFERENCE = fileURLToPath(new URL('../../shared/reference/polis', import.meta.url));
const there = existsSync(REFERENCE);
if (!there) process.stderr.write(`\nSKIPPED: the eight Polis conversations are not at ${REFERENCE}\n`);

const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', fileURLToPath(new URL('run.ts', import.meta.url)), ...words],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
};

test.skipIf(!there)('what Polis published of the eight conversations is found again, without an exception', () => {
  const folders = readdirSync(REFERENCE).map((name) => join(REFERENCE, name));
  const { status, out } = run('polis', ...folders);
  expect(out).toContain('8 compared, 0 exceptions');
  expect(out.match(/ 1\.000 {2}equal/g)).toHaveLength(8);
  expect(status).toBe(0);
});

test.skipIf(!there)('a difference nobody can explain is named and fails the run', () => {
  const folder = join(scratch, 'london');
  cpSync(join(REFERENCE, 'london.youth.policing'), folder, { recursive: true });
  const path = join(folder, 'expected.json');
  const expected = JSON.parse(readFileSync(path, 'utf8'));
  expected.labels['1'] = 1 - expected.labels['1'];
  expected.group_aware_consensus['7'] += 1e-8;
  expected.repness['0'].reverse();
  writeFileSync(path, JSON.stringify(expected));
  const { status, out } = run('polis', folder);
  expect(out).toMatch(/groups agree by 0\.\d+ only\. Cause: NOT KNOWN/);
  expect(out).toContain('consensus differ by 1.0e-8');
  expect(out).toContain('what stands for group 0');
  expect(status).toBe(1);
});

test('a folder that cannot be read, and words that are none, are said', () => {
  const { status, err } = run('polis', scratch);
  expect(err).toContain('expected.json: there is no such file');
  expect(status).toBe(2);
  expect(run('polis').err).toContain('npm run conformance -- polis DIR');
  expect(run('spices', scratch).status).toBe(2);
});
