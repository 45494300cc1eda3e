import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from './csv/read-csv.ts';
import { ImportFault } from './fault.ts';
import { say } from '../say.ts';
import { readPolis } from './polis/read-polis.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const COMMENTS = 'timestamp,comment-id,moderated,comment-body\n1,0,1,One\n2,1,-1,"Two, and\nmore"\n3,2,0,Three\n';
const VOTES = 'timestamp,datetime,comment-id,voter-id,vote\n5,x,0,7,1\n6,x,1,7,-1\n4,x,0,7,-1\n7,x,2,9,0\n';

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const faultOf = (promise: Promise<unknown>): Promise<ImportFault> =>
  promise.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => {
      if (error instanceof ImportFault) return error;
      throw error;
    },
  );

test('a small export is read: the later vote of a person counts, whatever its place in the file', async () => {
  await put('comments.csv', COMMENTS);
  await put('votes.csv', VOTES);
  const read = await readPolis(folder);
  expect(read.statements.map((one) => [one.number, one.moderated, one.text])).toEqual([
    [0, 1, 'One'],
    [1, -1, 'Two, and more'],
    [2, 0, 'Three'],
  ]);
  expect([...(read.answers.get(7) ?? [])]).toEqual([
    [0, 1],
    [1, -1],
  ]);
  expect([...(read.answers.get(9) ?? [])]).toEqual([[2, 0]]);
});

test('participants-votes.csv stands in where votes.csv is absent, and says when it was cut short', async () => {
  await put('comments.csv', COMMENTS);
  await put(
    'participants-votes.csv',
    'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n7,0,0,2,1,1,1,-1,\n8,0,0,0,0,0,,,\n',
  );
  const read = await readPolis(folder);
  expect(read.source).toBe('participants-votes.csv');
  expect([...read.answers.keys()]).toEqual([7]);
  await put(
    'participants-votes.csv',
    'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n7,0,0,3,1,1,1,-1,\n',
  );
  expect(await faultOf(readPolis(folder))).toMatchObject({
    file: 'participants-votes.csv',
    line: 2,
    why: { reason: 'other-number-of-votes', values: { said: 3, held: 2 } },
  });
});

describe('a malformed Polis export is refused by file, line and reason', () => {
  const cases: readonly [string, string, string | Uint8Array, number | null, RegExp][] = [
    ['no such column', 'comments.csv', 'comment-id,moderated\n0,1\n', 1, /“comment-body” is missing/],
    ['a column twice', 'comments.csv', 'comment-id,comment-id,moderated,comment-body\n', 1, /stands twice/],
    ['an empty file', 'comments.csv', '', 1, /empty/],
    ['no statement', 'comments.csv', 'comment-id,moderated,comment-body\n', null, /not one statement/],
    ['a statement twice', 'comments.csv', `${COMMENTS}4,2,1,Again\n`, 6, /statement 2 stands in it twice/],
    [
      'a statement without words',
      'comments.csv',
      'timestamp,comment-id,moderated,comment-body\n1,0,1,"  "\n',
      2,
      /no words/,
    ],
    [
      'a strange moderation',
      'comments.csv',
      'timestamp,comment-id,moderated,comment-body\n1,0,2,One\n',
      2,
      /not -1, 0 or 1/,
    ],
    [
      'a quote never closed',
      'comments.csv',
      'timestamp,comment-id,moderated,comment-body\n1,0,1,"One\n',
      2,
      /never closed/,
    ],
    ['a row too short', 'votes.csv', `${VOTES}8,x,0\n`, 6, /3 cells; the first line names 5/],
    [
      'a vote on an unknown statement',
      'votes.csv',
      `${VOTES}8,x,5,7,1\n`,
      6,
      /statement 5, which comments\.csv does not have/,
    ],
    ['a vote that is none', 'votes.csv', `${VOTES}8,x,0,7,2\n`, 6, /the vote “2” is not/],
    ['a person that is none', 'votes.csv', `${VOTES}8,x,0,me,1\n`, 6, /“me” is not a participant/],
    ['a time that is none', 'votes.csv', `${VOTES}now,x,0,7,1\n`, 6, /“now” is not a time/],
    [
      'bytes that are not UTF-8',
      'votes.csv',
      Buffer.concat([Buffer.from(VOTES), Buffer.from([0x38, 0xff, 0x0a])]),
      6,
      /not UTF-8/,
    ],
    ['no vote at all', 'votes.csv', 'timestamp,datetime,comment-id,voter-id,vote\n', null, /not one vote/],
  ];
  test.each(cases)('%s', async (_name, file, content, line, reason) => {
    await put('comments.csv', COMMENTS);
    await put('votes.csv', VOTES);
    await put(file, content);
    const fault = await faultOf(readPolis(folder));
    expect([fault.file, fault.line]).toEqual([file, line]);
    expect(say(fault.why)).toMatch(reason);
  });

  test('a folder that is not there, and a folder without comments.csv', async () => {
    expect((await faultOf(readPolis(join(folder, 'gone')))).why.reason).toBe('export-folder-missing');
    expect(await faultOf(readPolis(folder))).toMatchObject({
      file: 'comments.csv',
      why: { reason: 'import-file-missing' },
    });
  });
});

describe('voices and responses from CSV', () => {
  const voices = 'voice,text,language\na,I want to walk,en\nb,Leave the light on,\n';
  const responses =
    'person,position,voice,answer\n1,Patients,a,agree\n1,Patients,b,disagree\n2,Staff,a,pass\n3,,Leave the light on,1\n';

  test('are read with their positions; a voice may be named by key or by words', async () => {
    await put('v.csv', voices);
    await put('r.csv', responses);
    const read = await readCsv(join(folder, 'v.csv'), join(folder, 'r.csv'));
    expect(read.positions).toEqual(['Patients', 'Staff']);
    expect(read.people.map((person) => [person.position, [...person.answers]])).toEqual([
      [
        'Patients',
        [
          ['a', 1],
          ['b', -1],
        ],
      ],
      ['Staff', [['a', 0]]],
      [null, [['b', 1]]],
    ]);
  });

  test.each([
    [
      'two positions of one person',
      'r.csv',
      `${responses}1,Staff,a,agree\n`,
      6,
      /person 1 is “Staff” here and “Patients” on line 2/,
    ],
    ['an unknown voice', 'r.csv', `${responses}4,Staff,z,agree\n`, 6, /“z” is not a voice/],
    ['an unknown answer', 'r.csv', `${responses}4,Staff,a,maybe\n`, 6, /“maybe” is not agree/],
    [
      'a ninth position',
      'r.csv',
      `person,position,voice,answer\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n},P${n},a,1\n`).join('')}`,
      10,
      /ninth position/,
    ],
    ['one position only', 'r.csv', 'person,position,voice,answer\n1,Staff,a,1\n', null, /Give two positions/],
    [
      'a voice of 201 characters',
      'v.csv',
      `voice,text\na,${'x'.repeat(201)}\n`,
      2,
      /201 characters long; 200 is the most/,
    ],
    ['the same words twice', 'v.csv', 'voice,text\na,One\nb,One\n', 3, /same words/],
  ] as const)('%s is refused', async (_name, file, content, line, reason) => {
    await put('v.csv', voices);
    await put('r.csv', responses);
    await put(file, content);
    const fault = await faultOf(readCsv(join(folder, 'v.csv'), join(folder, 'r.csv')));
    expect([fault.file, fault.line]).toEqual([file, line]);
    expect(say(fault.why)).toMatch(reason);
  });
});
