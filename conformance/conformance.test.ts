import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runConformance as run } from './run-conformance.ts';

const CHARTS = fileURLToPath(new URL('../../shared/reference/spc', import.meta.url));
const charted = existsSync(CHARTS);
if (!charted) process.stderr.write(`\nSKIPPED: what the chart tools recorded is not at ${CHARTS}\n`);

const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.skipIf(!charted)('what the chart tools recorded comes out again, but for named reasons', () => {
  const { status, out } = run('spc', CHARTS);
  expect(out).toContain('6561 compared, 5822 the same, 739 exceptions, 0 without a known cause.');
  // with our rules off, everything that is not the tool's own error or quirk is reproduced
  expect(out).toMatch(/NHSRplotthedots +plotthedots-0\.2 +596 +729 +718 +126 +7 +0/);
  expect(out).toMatch(/PowerBI-SPC +powerbi-spc +1150 +1367 +1366 +217 +0 +0/);
  expect(status).toBe(0);
});

test.skipIf(!charted)('a chart that differs without a reason is named and fails the run', () => {
  const folder = join(scratch, 'spc');
  mkdirSync(folder);
  cpSync(join(CHARTS, 'series.json'), join(folder, 'series.json'));
  const record = JSON.parse(readFileSync(join(CHARTS, 'nhsrplotthedots.json'), 'utf8'));
  const only = (name: string) => record.cases.find((one: { case: string }) => one.case === name);
  const [limit, flag, icon] = ['ae-R1F-breaches|default', 'syn-60-normal-100|default', 'syn-69-p-30|default'].map(only);
  limit.segments[0].upl *= 1 + 1e-8;
  flag.outsideLimits[3] = !flag.outsideLimits[3];
  icon.variationIcon = 'improvement_low';
  writeFileSync(join(folder, 'nhsrplotthedots.json'), JSON.stringify({ ...record, cases: [limit, flag, icon] }));
  const { status, out } = run('spc', folder);
  expect(out).toContain('ae-R1F-breaches|default: NOT EXPLAINED, upper limit at point 1');
  expect(out).toContain('syn-60-normal-100|default: NOT EXPLAINED, outside at point 4');
  expect(out).toContain('syn-69-p-30|default: NOT EXPLAINED, variation icon');
  expect(out).toContain('3 compared, 0 the same, 3 exceptions, 3 without a known cause.');
  expect(status).toBe(1);
});

test('a folder that cannot be read, and words that are none, are said', () => {
  const { status, err } = run('polis', scratch);
  expect(err).toContain('expected.json: there is no such file');
  expect(status).toBe(2);
  expect(run('spc', scratch)).toMatchObject({ status: 2 });
  expect(run('spc', scratch).err).toContain('series.json: there is no such file.');
  expect(run('polis').err).toContain('npm run conformance -- polis DIR');
  expect(run('spices', scratch).status).toBe(2);
});
