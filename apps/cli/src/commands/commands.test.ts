import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../server/src/test-server.ts';
import { runInTests } from '../run-in-tests.ts';

const ENTRY = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url));
let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'));
  data = join(folder, 'data');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (words: readonly string[], environment: Record<string, string> = {}) =>
  runInTests(words, { HOME: folder, THROUGHLINE_DATA: data, ...environment });

/**
 * Runs in a separate process. It passes the flags with which the entry restarts itself; with an older Node it passes
 * none, because that one has to hand over to the newer Node.
 */
const runApart = (words: readonly string[], environment: Record<string, string> = {}, older: string | null = null) => {
  const flags = older === null ? ['--conditions=source', '--disable-warning=ExperimentalWarning'] : [];
  const done = spawnSync(older ?? process.execPath, [...flags, ENTRY, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: folder, THROUGHLINE_DATA: data, ...environment },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
};

test('an older Node hands over to the one that npm ci brought', { timeout: 90_000 }, () => {
  const older = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) =>
      existsSync(path) && Number(/^v(\d+)/.exec(spawnSync(path, ['-v'], { encoding: 'utf8' }).stdout)?.[1] ?? 99) < 24,
  );
  if (older === undefined) console.warn('NOT TESTED: this machine has no Node older than 24.');
  const { code, out } = runApart(['--version'], {}, older ?? process.execPath);
  expect(code).toBe(0);
  expect(Number(/on Node (\d+)/.exec(out)?.[1])).toBeGreaterThanOrEqual(24);
});

test('what is asked wrongly is said, with what there is; exit 2', { timeout: 90_000 }, async () => {
  for (const words of [
    ['nonsense'],
    ['import'],
    ['import', 'polis'],
    ['backup'],
    ['convener', 'add', 'a@example.org'],
  ]) {
    const { code, err } = await run(words);
    expect({ words, code }).toEqual({ words, code: 2 });
    expect(err).toMatch(/throughline/);
    expect(err).not.toMatch(/ at .*\.ts/);
  }
  expect((await run(['--help'])).out).toContain('throughline import');
  expect(await run(['start'], { PORT: 'x' })).toMatchObject({
    code: 1,
    err: expect.stringContaining('PORT is not a whole number'),
  });
});

test('nothing there yet: each command says so, and none falls over', { timeout: 90_000 }, async () => {
  for (const words of [
    ['circles'],
    ['export', 'amber kettle north stair'],
    ['backup', join(folder, 'none.backup')],
    ['restore', join(folder, 'not-there')],
  ]) {
    const { code, err } = await run(words);
    expect({ words, code }).toEqual({ words, code: 1 });
    expect(err.trim().split('\n').length).toBeLessThan(4);
  }
});

test('from CSV: refused whole by file and line, imported, listed, exported, backed up, restored', {
  timeout: 180_000,
}, async () => {
  const voices = join(folder, 'voices.csv');
  const responses = join(folder, 'responses.csv');
  writeFileSync(voices, 'voice,text\n1,We walk.\n2,We wait.\n');
  writeFileSync(responses, 'person,position,voice,answer\na,Staff,1,1\nb,Patients,1,maybe\n');
  const refused = await run(['import', 'csv', '--voices', voices, '--responses', responses, '--name', 'Brought in']);
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Nothing was imported\..*responses\.csv.*line 3.*maybe/s),
  });
  writeFileSync(responses, 'person,position,voice,answer\na,Staff,1,1\nb,Patients,1,-1\nb,Patients,2,0\n');
  const imported = await run(['import', 'csv', '--voices', voices, '--responses', responses, '--name', 'Brought in']);
  expect(imported).toMatchObject({ code: 0, out: expect.stringMatching(/2 people, 2 voices .*3 answers/) });
  const listed = await run(['circles']);
  expect(listed.out).toContain('Brought in (imported)');
  const id = listed.out.split(' ')[0] ?? '';
  // answers that were not public before cannot be exported
  expect(await run(['export', id, '--matrix', '--out', join(folder, 'no')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('did not declare'),
  });
  const out = join(folder, 'out');
  expect((await run(['export', id, '--out', out])).code).toBe(0);
  expect(readFileSync(join(out, 'voices.csv'), 'utf8')).toContain('We walk.');
  // two people are too few to tell anything
  expect(readFileSync(join(out, 'result.csv'), 'utf8')).toContain('too few to tell');
  expect(await run(['export', id, '--out', out])).toMatchObject({
    code: 1,
    err: expect.stringContaining('is there already'),
  });

  const backup = join(folder, 'a.backup');
  expect((await run(['backup', backup])).code).toBe(0);
  expect(await run(['backup', backup])).toMatchObject({ code: 1 });
  expect(await run(['restore', backup])).toMatchObject({ code: 1, err: expect.stringContaining('--replace') });
  expect(await run(['restore', backup, '--replace'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Restored: 1 circle.'),
  });
  writeFileSync(join(folder, 'junk'), 'not a backup');
  expect((await run(['restore', join(folder, 'junk'), '--replace'])).code).toBe(1);
  expect((await run(['circles'])).out).toContain('Brought in');
  expect(await run(['check'])).toMatchObject({ code: 0, out: expect.stringContaining('schema') });
  const made = await run(['convener', 'add', 'ana@example.org', '--name', 'Ana']);
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/Password for ana@example\.org:\n\n {4}\S{16}/) });
  expect((await run(['convener', 'add', 'ana@example.org', '--name', 'Ana'])).code).toBe(1);
  expect((await run(['convener', 'reset-password', 'ana@example.org'])).code).toBe(0);
});

let server: TestServer | null = null;
afterAll(() => server?.done());

test('beside a running program: reading works, writing refuses; forty made-up people lose nothing', {
  timeout: 90_000,
}, async () => {
  server = await startTestServer();
  const beside = { THROUGHLINE_DATA: server.folder };
  expect(runApart(['circles'], beside).out).toContain('Steady on Lantern Ward');
  expect(runApart(['backup', join(folder, 'b.backup')], beside).code).toBe(0);
  for (const words of [
    ['example', 'reset'],
    ['import', 'csv', '--voices', join(folder, 'voices.csv'), '--name', 'x'],
  ]) {
    expect(runApart(words, beside)).toMatchObject({ code: 1, err: expect.stringContaining(`process ${process.pid}`) });
  }
  const { example } = (await server.get('/api/hello')).body;
  const simulate = (more: readonly string[]) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(
        process.execPath,
        [ENTRY, 'simulate', example.code.replaceAll(' ', '-'), '--url', server?.url ?? '', ...more],
        { env: { PATH: process.env.PATH ?? '' } },
      );
      let said = '';
      child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
      child.on('exit', (code) => resolve({ code, said }));
    });
  expect((await simulate(['--people', '2'])).said).toContain('No round is open');
  await server.post(
    `/api/desk/circles/${example.circle}/round/open`,
    { mode: 'live', until: null },
    { cookie: server.cookie ?? '' },
  );
  const { code, said } = await simulate(['--people', '40', '--dropouts', '20%', '--answers', '10', '--pace', '120']);
  expect(said).toMatch(/Answers acknowledged: 400\. Found on the server: 400\./);
  expect(said).toContain('Lost: 0. Doubled: 0. Refused: 0.');
  expect(code).toBe(0);
});
