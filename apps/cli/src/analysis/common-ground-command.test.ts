import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ran, runInTests } from '../run-in-tests.ts';

const ENTRY = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url));
let folder: string;
let conversation: string;
/** The output of `--json` for the conversation, which several tests read. */
let asJson: { readonly code: number | null; readonly out: string };

/** Two camps of fifteen on ten statements; 9 is shared by all, 8 was rejected; one statement tries to be markup. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-analysis-test-'));
  conversation = join(folder, 'two-camps');
  mkdirSync(conversation);
  const comments = Array.from({ length: 12 }, (_, statement) =>
    [
      statement,
      0,
      0,
      statement === 8 ? -1 : 1,
      statement === 0 ? '"<script>alert(1)</script> & ""more"""' : `Statement ${statement}`,
    ].join(','),
  );
  writeFileSync(
    join(conversation, 'comments.csv'),
    `comment-id,agrees,disagrees,moderated,comment-body\n${comments.join('\n')}\n`,
  );
  const votes: string[] = [];
  for (let person = 0; person < 30; person += 1) {
    for (let statement = 0; statement < 12; statement += 1) {
      if ((person * 5 + statement * 3) % 13 === 0) continue;
      const camp = person % 2 === 0 ? 1 : -1;
      const vote = statement >= 8 ? 1 : (person + 2 * statement) % 11 === 5 ? 0 : camp * (statement % 2 === 0 ? 1 : -1);
      votes.push(`${1000 + person},${statement},${person},${vote}`);
    }
  }
  writeFileSync(join(conversation, 'votes.csv'), `timestamp,comment-id,voter-id,vote\n${votes.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]): Promise<Ran> =>
  runInTests(words, { HOME: folder, THROUGHLINE_DATA: join(folder, 'data') });

beforeAll(() => {
  // through a pipe, as other programs read it
  const done = spawnSync(process.execPath, [ENTRY, 'common-ground', conversation, '--json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: folder },
  });
  expect(done.stderr).toBe('');
  asJson = { code: done.status, out: done.stdout };
}, 60_000);

/**
 * The id of a circle by its kind. `throughline circles` prints two lines for each: id and words, then name and kind.
 */
const circleThat = async (kind: string): Promise<string> => {
  const lines = (await run('circles')).out.split('\n');
  return lines[lines.findIndex((line) => line.endsWith(kind)) - 1]?.split(' ')[0] ?? '';
};

test('--json says everything that was promised, and the same twice', { timeout: 60_000 }, async () => {
  const { code, out } = asJson;
  expect(code).toBe(0);
  const found = JSON.parse(out);
  expect(found).toMatchObject({ people: 30, voices: 12, threshold: 0.6, name: 'two-camps' });
  const { agree, disagree, pass, hidden } = found.counts['9'];
  expect(agree + disagree + pass).toBe(readFileSync(join(conversation, 'votes.csv'), 'utf8').match(/,9,\d+,/g)?.length);
  expect([agree > 20, disagree, pass, hidden, found.counts['8'].hidden]).toEqual([true, 0, 0, false, true]);
  expect(Object.keys(found.polis)).toEqual(
    expect.arrayContaining([
      'k',
      'labels',
      'groupVotes',
      'groupAwareConsensus',
      'representative',
      'majority',
      'silhouettes',
      'projection',
    ]),
  );
  expect(found.polis.k).toBe(2);
  expect(found.picture).toMatchObject({ shown: true, verdict: 'groups', k: 2, placed: 30, of: 30 });
  expect(found.picture.varianceExplained).toBeGreaterThan(found.picture.varianceByChance);
  for (let person = 0; person < 30; person += 1)
    expect(found.picture.labels[person]).toBe(found.picture.labels[person % 2]);
  const shared = found.common.filter(({ label }: { label: string }) => label === 'shared');
  expect(shared.map(({ voice }: { voice: number }) => voice).sort()).toEqual([10, 11, 9]);
  expect(shared[0]).toMatchObject({ positions: [{ position: 'everybody', tells: true }] });
  expect(shared[0].probability).toBeGreaterThan(0.9);
  expect(found.common.some(({ voice }: { voice: number }) => voice === 8)).toBe(false);
  expect(found.slate.coverage.covered).toBe(30);
  expect((await run('common-ground', conversation, '--json')).out).toBe(out);
});

test('--table says it in words, and --html as one page that fetches and runs nothing', {
  timeout: 60_000,
}, async () => {
  const told = (await run('common-ground', conversation)).out;
  expect(told).toContain('Of 11 voices that 30 people were asked about, 3 are shared');
  expect(told).toContain('2 groups answer alike within themselves');
  const file = join(folder, 'report.html');
  expect(await run('common-ground', conversation, '--html', file, '--name', 'A <b>name</b>')).toMatchObject({
    code: 0,
  });
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('A &lt;b&gt;name&lt;/b&gt;');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
  expect(page).not.toMatch(/<script|https?:|src=|@import|url\((?!#)/);
  expect(page).toContain('role="img"');
  const again = await run('common-ground', conversation, '--html', file);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is there already') });
});

test('voices and responses in our own columns are judged position by position', { timeout: 60_000 }, async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'voices.csv'), 'voice,text\nt,We have time.\ne,We open in the evening.\n');
  const rows = Array.from({ length: 18 }, (_, person) => {
    const position = person < 8 ? 'Staff' : person < 16 ? 'Patients' : 'Leaders';
    const evening = position === 'Staff' ? 'disagree' : 'agree';
    return `${person},${position},t,agree\n${person},${position},e,${evening}`;
  });
  writeFileSync(join(own, 'responses.csv'), `person,position,voice,answer\n${rows.join('\n')}\n`);
  const found = JSON.parse((await run('common-ground', own, '--json')).out);
  expect(found.positions).toEqual([
    { position: 'Staff', people: 8 },
    { position: 'Patients', people: 8 },
    { position: 'Leaders', people: 2 },
  ]);
  const [time, evening] = found.common;
  expect(time).toMatchObject({ voice: 1, label: 'shared', probability: 1 });
  expect(time.positions.map(({ tells }: { tells: boolean }) => tells)).toEqual([true, true, false]);
  expect(time.positions[2]).toMatchObject({ position: 'Leaders', agree: 2, members: 2, probability: null });
  expect(evening).toMatchObject({ voice: 2, label: 'differ', probability: 0, objection: 1 });
  const told = (await run('common-ground', own)).out;
  expect(told).toContain(
    'Staff: 0 of 8 heard of 8 agree (0.00) · Patients: 8 of 8 heard of 8 agree (1.00) · Leaders: too few',
  );
  const page = join(folder, 'own.html');
  expect(await run('common-ground', own, '--html', page)).toMatchObject({ code: 0 });
  expect(readFileSync(page, 'utf8')).toContain('Leaders: too few to tell (2 of 2 heard)');
});

test('what cannot be read, or may not leave, is said', { timeout: 60_000 }, async () => {
  expect(await run('common-ground')).toMatchObject({
    code: 2,
    err: expect.stringContaining('which folder, or which circle'),
  });
  expect(await run('common-ground', conversation, '--json', '--table')).toMatchObject({ code: 2 });
  expect(await run('common-ground', './nowhere')).toMatchObject({ code: 1, err: 'There is no folder ./nowhere.\n' });
  expect(await run('common-ground', folder)).toMatchObject({ code: 1, err: expect.stringContaining('comments.csv') });
  expect(await run('example', 'reset')).toMatchObject({ code: 0 });
  const id = await circleThat('(the example)');
  expect(await run('common-ground', id)).toMatchObject({ code: 1, err: expect.stringContaining('did not declare') });
});

test('a circle that declared its answers may leave gives what its folder gives', { timeout: 60_000 }, async () => {
  expect(await run('import', 'polis', conversation)).toMatchObject({ code: 0 });
  const id = await circleThat('(imported)');
  const direct = JSON.parse(asJson.out);
  const first = await run('common-ground', id, '--json');
  expect(first.err).toBe('');
  const found = JSON.parse(first.out);
  expect({ people: found.people, counts: found.counts }).toEqual({ people: direct.people, counts: direct.counts });
  expect(found.common).toEqual(direct.common);
  expect(found.picture).toMatchObject({ k: 2, varianceExplained: direct.picture.varianceExplained });
  // people get new numbers each time, which must not change the picture
  const second = JSON.parse((await run('common-ground', id, '--json')).out);
  for (const one of [found, second]) one.picture.labels = null;
  expect(second.picture).toEqual(found.picture);
});
