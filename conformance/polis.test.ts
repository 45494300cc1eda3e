import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '@throughline/common-ground';
import type { Vote } from '@throughline/common-ground/polis';
import { afterAll, expect, test } from 'vitest';
import { type MadeUp, writeMadeUp } from './made-up-export.ts';
import { runConformance as run } from './run-conformance.ts';

const REFERENCE = fileURLToPath(new URL('../../shared/reference/polis', import.meta.url));
const there = existsSync(REFERENCE);
if (!there) process.stderr.write(`\nSKIPPED: the eight Polis conversations are not at ${REFERENCE}\n`);

const PATIENCE = { timeout: 120_000 };
const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Two camps, so many people on so many statements; in each camp one answer in nine deviates. */
const camps = (people: number, statements: number, seed: string): Vote[] => {
  const random = seeded(seed);
  return Array.from({ length: people * statements }, (_, at): Vote => {
    const [person, statement] = [Math.floor(at / statements), at % statements];
    const camp = (person % 2) * 2 - 1;
    const drawn = random.below(9);
    const vote = drawn === 0 ? -camp : drawn === 1 ? 0 : camp * (statement % 2 === 0 ? 1 : -1);
    return { person: person + 3, statement: statement + 1, vote: vote as Vote['vote'] };
  }).filter(() => random.below(5) > 0);
};

test.skipIf(!there)('what Polis published of the eight is found again, without an exception', PATIENCE, () => {
  const { status, out } = run('polis', REFERENCE);
  expect(out).toContain('8 compared, 0 exceptions');
  expect(out.match(/ 1\.000 {2}equal/g)).toHaveLength(8);
  expect(status).toBe(0);
});

test.skipIf(!there)('a difference nobody can explain is named and fails the run', PATIENCE, () => {
  const folder = join(scratch, 'london');
  cpSync(join(REFERENCE, 'london.youth.policing'), folder, { recursive: true });
  const path = join(folder, 'expected.json');
  const expected = JSON.parse(readFileSync(path, 'utf8'));
  expected.labels['1'] = 1 - expected.labels['1'];
  expected.group_aware_consensus['7'] += 1e-8;
  expected.repness['0'].reverse();
  expected.in_conv.pop();
  writeFileSync(path, JSON.stringify(expected));
  const { status, out } = run('polis', folder);
  expect(out).toMatch(/groups agree by 0\.\d+ only\. Cause: NOT KNOWN/);
  expect(out).toContain('consensus differs by 1.0e-8. Cause: NOT KNOWN');
  expect(out).toContain('what stands for group 0');
  expect(out).toContain('people who count: 26 with us only. Cause: NOT KNOWN');
  expect(status).toBe(1);
});

test('whatever shape a conversation has, it is compared', PATIENCE, () => {
  const votes = camps(40, 12, 'shapes');
  const one = votes[0] as Vote;
  const shapes: Record<string, MadeUp> = {
    'nobody-voted': { votes: [] },
    'one-vote': { votes: [one] },
    'nine-people': { votes: camps(9, 10, 'nine') },
    'few-with-seven-votes': { votes: [...camps(8, 12, 'few'), ...camps(60, 4, 'more')] },
    'three-statements': { votes: camps(30, 3, 'three') },
    'hundreds-of-statements': { votes: camps(60, 700, 'hundreds') },
    'all-alike': { votes: votes.map((vote) => ({ ...vote, vote: 1 })) },
    'all-rejected': { votes, rejected: Array.from({ length: 13 }, (_, statement) => statement) },
    'no-votes-csv': { votes, votesCsv: null },
    'a-name-longer-than-its-column-in-the-table': { votes },
    'marked-and-quoted': {
      votes: [one],
      votesCsv: `\uFEFFtimestamp,"datetime",comment-id,voter-id,vote,weight\r\n5,"a ""b"", c",${one.statement},${one.person},"${-one.vote}",1\r\n7,"two\r\nlines",${one.statement},${one.person},"${one.vote}",1\r\n6,,${one.statement},${one.person},0,1\r\n`,
    },
  };
  const all = join(scratch, 'shapes');
  mkdirSync(all);
  for (const [name, made] of Object.entries(shapes)) writeMadeUp(join(all, name), made);
  const { status, out, err } = run('polis', all);
  expect(err).toBe('');
  expect(out).toContain(`${Object.keys(shapes).length} compared, 0 exceptions`);
  for (const name of Object.keys(shapes)) expect(out).toContain(`\n${name} `);
  expect(status).toBe(0);
});

test('what differs for a reason that the data show is named with it, and passes', PATIENCE, () => {
  const votes = camps(40, 12, 'causes');
  const [first] = votes;
  const twice = `timestamp,comment-id,voter-id,vote\n${votes.map(({ person, statement, vote }) => `9,${statement},${person},${vote}`).join('\n')}\n9,${first?.statement},${first?.person},${first?.vote === 1 ? 0 : 1}\n`;
  const lots = seeded('lots');
  const causes: Record<string, MadeUp> = {
    'same-moment': { votes, votesCsv: twice },
    'empty-group': { votes, change: (expected) => Object.assign(expected, { k: Number(expected.k) + 1 }) },
    'other-moment': {
      votes: votes.slice(1),
      votesCsv: null,
      change: (expected) => Object.assign(expected, { distinct_votes: votes.length }),
    },
    'no-number': {
      votes,
      change: (expected) => Object.assign(expected.silhouette_by_k as object, { 2: null }),
    },
    // purely random answers have no directions to which a hundred rounds could converge
    'by-lot': {
      votes: camps(300, 200, 'lot').map((vote) => ({ ...vote, vote: (lots.below(3) - 1) as Vote['vote'] })),
      change: (expected) => {
        const places = expected.projection as Record<string, [number, number]>;
        for (const place of Object.values(places)) place[1] *= 1.01;
      },
    },
  };
  const all = join(scratch, 'causes');
  mkdirSync(all);
  for (const [name, made] of Object.entries(causes)) writeMadeUp(join(all, name), made);
  const { status, out } = run('polis', all);
  expect(out).toContain('once somebody gave different votes on one statement at one moment');
  expect(out).toMatch(/k is (\d), expected \d\. Cause: the worker’s k counts groups .* its labels name \1/);
  expect(out).toContain('there is no votes.csv');
  expect(out).toContain('places differ by');
  expect(out).toContain('a hundred rounds');
  expect(out).toContain('0 without a known cause');
  expect(status).toBe(0);
});

test('a folder that cannot be read is said, whatever is wrong with it', PATIENCE, () => {
  const [lacking, broken, file] = ['lacking', 'broken', 'file'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  writeMadeUp(lacking, { votes: [], change: (expected) => delete expected.labels });
  writeMadeUp(broken, { votes: [], votesCsv: 'timestamp,comment-id,voter-id,vote\n1,2,3,yes\n' });
  writeFileSync(file, '');
  mkdirSync(join(scratch, 'empty'));
  const { status, err, out } = run('polis', join(scratch, 'empty'), lacking, broken, file, join(scratch, 'nowhere'));
  expect(err).toContain('expected.json: there is no such file');
  expect(err).toContain('“labels” is missing');
  expect(err).toContain('the vote “yes” is not 1 (agree), 0 (pass) or -1 (disagree)');
  expect(out).toContain('0 compared, 0 exceptions, 0 without a known cause; 5 could not be read');
  expect(status).toBe(2);
});
