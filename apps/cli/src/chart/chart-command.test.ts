import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../command.ts';
import { chartCommand } from '../commands/chart-command.ts';
import { main } from '../main.ts';
import { say } from '../say.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-chart-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as `throughline chart` would. File names are relative to the test's folder. */
const run = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  const written: string[] = [];
  const out = { write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const inFolder = words.map((word) => (/^[\w-]+\.[a-z]+$/.test(word) ? join(folder, word) : word));
  try {
    const code = await chartCommand.run(inFolder, { out, err: out, environment: {} });
    return { code, out: written.join(''), err: '' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: error.showUsage ? 2 : 1, out: written.join(''), err: `${say(error.why)}\n` };
  }
};
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const WALKED = [37, 43, 40, 34, 45, 39, 42, 36, 44, 38, 41, 46, 37, 39, 45, 43, 47, 42, 49, 51, 48, 54, 52, 57, 53, 59];
const walked = (): string =>
  put('walked.csv', `week,value\n${WALKED.map((value, at) => `week ${at + 1},${value}%`).join('\n')}\n`);

test('a CSV file becomes a picture that says its finding, and is never written over', async () => {
  const words = [
    walked(),
    '--kind',
    'xmr',
    '--baseline',
    '13',
    '--wanted',
    'up',
    '--target',
    '70',
    '--target-name',
    'aim',
  ];
  const drawn = await run(...words, '--event', 'week 14=Cycle 1', '-o', 'out.svg');
  expect(drawn).toMatchObject({ code: 0, err: '' });
  expect(drawn.out).toContain(
    'walked: 12 in a row above the mean, up to week 26, the last of them beyond the upper limit.',
  );
  const svg = readFileSync(join(folder, 'out.svg'), 'utf8');
  expect(svg).toContain('<title id="spc-title">walked</title>');
  expect(svg).toContain('aim 70');
  expect(svg).toContain('Cycle 1');
  expect(await run(...words, '--name', 'Walked & <b>', '-o', 'out.html')).toMatchObject({ code: 0 });
  const page = readFileSync(join(folder, 'out.html'), 'utf8');
  expect(page).toContain('<h1>Walked &amp; &lt;b&gt;</h1>');
  expect(page).toMatch(/<svg[\s\S]*<table>[\s\S]*<th scope="row">week 26<\/th>/);
  const again = await run(...words, '-o', 'out.svg');
  expect(again).toMatchObject({ code: 1 });
  expect(again.err).toContain('out.svg is there already');
});

test('--json gives centre, limits, the flags of each point, verdicts and reasons', async () => {
  const { code, out } = await run(
    walked(),
    '--json',
    '--profile',
    'plotthedots-0.2',
    '--baseline',
    '13',
    '--wanted',
    'up',
  );
  expect(code).toBe(0);
  const json = JSON.parse(out);
  expect(json.profile).toEqual({ name: 'plotthedots-0.2', version: '1' });
  expect(json.segments[0].centre).toBeCloseTo(40.153846, 6);
  expect(json.segments[0].upper).toBeCloseTo(56.1138, 3);
  expect(json.points).toHaveLength(26);
  expect(json.points[25]).toMatchObject({ outside: 1, shift: 1, signal: 'outside', meaning: 'improvement' });
  expect(json.variation.reasons.at(-1)).toMatchObject({
    rule: 'shift',
    words: '12 in a row above the mean, up to week 26',
  });
});

test('rates, gaps, a target that changes, re-basing and points left out', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const month = `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return `${month},${at === 7 ? '' : (at < 20 ? 20 : 40) + ((at * 7) % 9)},100,${at < 30 ? 30 : 45}`;
  });
  const file = put('late.csv', `month,count,n,target\n${rows.join('\n')}\n`);
  const refused = await run(file, '--kind', 'p', '--rebase', '2023-09-01');
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.err).toContain('needs a --reason and a --by');
  const { code, out } = await run(
    file,
    '--kind',
    'p',
    '--wanted',
    'down',
    '--table',
    '--leave-out',
    '2022-03-01',
    '--rebase',
    '2023-08-20',
    '--reason',
    'new rota',
    '--by',
    'Ada',
  );
  expect(code).toBe(0);
  expect(out).toContain('1 of 40 points is missing.');
  expect(out).toContain('1 point left out of the limits.');
  expect(out).toContain('Re-based from September 2023 by Ada: new rota.');
  expect(out).toMatch(/August 2022 +100 +missing/);
  expect(out).toContain('the target of 45%');
});

test('subgroups are rows of one time', async () => {
  const rows = Array.from({ length: 42 }, (_, at) => `day ${1 + Math.floor(at / 3)},${10 + ((at * 5) % 7)}`);
  const { code, out } = await run(put('groups.csv', `day,value\n${rows.join('\n')}\n`), '--kind', 'xbar', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).points).toHaveLength(14);
});

test('every cell that cannot be read is named', async () => {
  const { code, err } = await run(put('bad.csv', 'date,value\n2026-01-01,12o\n,3\n2026-03-01,\n'));
  expect(code).toBe(1);
  expect(err).toBe(
    'bad.csv, line 2, column “value”: “12o” is not a number. Leave it empty if it is missing.\n' +
      'bad.csv, line 3, column “date”: there is no time. Every row needs one.\n',
  );
  expect((await run(put('order.csv', 'date,value\n2026-03-01,1\n2026-02-01,2\n'))).err).toContain(
    'order.csv, line 3, column “date”: 2026-02-01 comes after 2026-03-01 in the list, but is earlier.',
  );
  expect((await run(put('which.csv', 'a,b,c\n1,2,3\n'))).err).toContain('which column is the value?');
  expect((await run('nowhere.csv')).err).toContain('nowhere.csv: there is no such file.');
  expect((await run('nowhere.ods')).err).toContain('ends in .csv or .xlsx');
  expect((await run(walked(), '--kind', 'pie')).err).toContain('--kind takes run, xmr');
  expect((await run(walked(), '--target', 'high')).err).toContain('--target takes a number, not “high”.');
  expect((await run(walked(), '-o', 'out.png')).err).toContain('ends in .svg, .html, .csv, .json, .txt');
});

test('a workbook: dates, percentages, formulas, and errors by cell', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Measures');
  sheet.addRow(['Month', 'Walked']);
  WALKED.forEach((value, at) => {
    const row = sheet.addRow([
      new Date(Date.UTC(2024, at, 1)),
      at === 3 ? { formula: '0.3+0.04', result: 0.34 } : value / 100,
    ]);
    row.getCell(2).numFmt = '0%';
  });
  await workbook.xlsx.writeFile(join(folder, 'walked.xlsx'));
  const { code, out } = await run('walked.xlsx', '--json', '--baseline', '13', '--wanted', 'up');
  expect(code).toBe(0);
  const json = JSON.parse(out);
  expect(json.unit).toBe('%');
  expect(json.points[3]).toMatchObject({ at: '2024-04-01', value: 34 });
  expect(json.segments[0].centre).toBeCloseTo(40.153846, 6);
  sheet.getCell('B9').value = 'about 40';
  await workbook.xlsx.writeFile(join(folder, 'bad.xlsx'));
  expect((await run('bad.xlsx')).err).toContain('bad.xlsx, Measures!B9: “about 40” is not a number.');
  sheet.getCell('B9').value = { error: '#DIV/0!' };
  await workbook.xlsx.writeFile(join(folder, 'error.xlsx'));
  expect((await run('error.xlsx')).err).toContain(
    'error.xlsx, Measures!B9: #DIV/0! stands there. Correct the formula.',
  );
  const other = workbook.addWorksheet('Other');
  other.addRow(['week', 'value']);
  await workbook.xlsx.writeFile(join(folder, 'two.xlsx'));
  expect((await run('two.xlsx')).err).toContain('Say which with --sheet NAME.');
  expect((await run('two.xlsx', '--sheet', 'Nowhere')).err).toContain('There are: “Measures”, “Other”.');
  expect((await run(put('no.xlsx', 'this is no workbook'))).err).toContain(
    'this is not a workbook (.xlsx) that can be read.',
  );
});

test('it is one of the commands', async () => {
  const written: string[] = [];
  const out = { write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  expect(await main(['chart', '--help'], { out, err: out, environment: {} })).toBe(0);
  expect(written.join('')).toContain('throughline chart FILE.csv|FILE.xlsx');
});
