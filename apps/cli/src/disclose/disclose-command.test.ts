import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInTests } from '../run-in-tests.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-disclose-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};
const run = (...words: string[]) => runInTests(['disclose', ...words], {});

/** Twelve members in March. One more joins in April. In May the twelve and six others answer higher. */
const threeWaves = (): string =>
  file('pulse.csv', [
    'wave,member,part,heard matters,heard happens,what else',
    ...'123345523411'
      .split('')
      .map((answer, at) => `March,m${at},${at < 6 ? 'staff' : 'patients'},${at % 2 ? 5 : 4},${answer},text ${at}`),
    ...'1233455234115'
      .split('')
      .map((answer, at) => `April,m${at},${at < 6 ? 'staff' : at < 12 ? 'patients' : 'staff'},,${answer},`),
    ...'454354553454445545'
      .split('')
      .map((answer, at) => `May,m${at},${at < 6 || at > 11 ? 'staff' : 'patients'},,${answer},`),
  ]);

test('it shows what may be shown, a mark for every answer, and says why not the rest', async () => {
  const { code, out, err } = await run(threeWaves(), '--text', 'what else');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('March, 12 members');
  expect(out).toContain('At least 8 of 12 agree.');
  expect(out).toMatch(/not told +4 {2}◌◌◌◌/);
  expect(out).toContain('It matters to at least 8 of 12');
  expect(out).toContain('– text 11');
  const [, april = ''] = out.split('April, 13 members');
  expect(april).toContain('As shown for March:');
  expect(april).toContain('since then people came or went');
  expect(april).toContain('Too few to show: fewer than 8 answered');
  // texts are shuffled anew in each run, so that their order reveals no author
  const orderOf = (said: string) => [...said.matchAll(/– (text \d+)/g)].map(([, text]) => text).join();
  const orders = new Set([orderOf(out)]);
  for (let again = 0; again < 4; again += 1) orders.add(orderOf((await run(threeWaves(), '--text', 'what else')).out));
  expect(orders.size).toBeGreaterThan(1);
});

test('--json says the same for other programs, and nothing beside it', async () => {
  const { code, out } = await run(threeWaves(), '--text', 'what else', '--json');
  expect(code).toBe(0);
  const { waves } = JSON.parse(out) as {
    waves: readonly { wave: string; questions: readonly Record<string, any>[] }[];
  };
  expect(waves.map(({ wave }) => wave)).toEqual(['March', 'April', 'May']);
  const happens = waves.map(({ questions }) => questions.find(({ question }) => question === 'heard happens'));
  expect(happens[0]?.whole).toMatchObject({ of: 'March', why: null, told: { answers: 12, members: 12 } });
  expect(happens[1]?.parts.map(({ of, why }: any) => [of, why])).toEqual([
    ['March', 'came-or-went'],
    ['April', null],
  ]);
  expect(happens[0]?.gaps).toHaveLength(1);
  expect(out).not.toMatch(/"m\d+"|NaN/);
});

test('on power eight are needed, on another scale its words are taken, tokens are told thing by thing', async () => {
  const path = file('other.csv', [
    'could say no,went well,drove: purpose,drove: targets',
    ...['yes,often,10,0', 'No,never,5,5', 'maybe,sometimes,4,6', 'yes,often,3,7', '1,2,0,10', ',sometimes,,'].map(
      String,
    ),
  ]);
  const said = await run(path, '--scale', 'never, sometimes, often', '--tokens', 'drove');
  expect(said.code).toBe(1);
  expect(said.err).toContain('line 2, column “could say no”: “yes” is no answer on this scale.');
  const { code, out } = await run(
    file('words.csv', ['went well,who decides', 'often,3', 'never,1', 'Sometimes,2', 'often,1', '2,3', ',2']),
    '--scale',
    'never,sometimes,often',
    '--power',
    'who decides',
  );
  expect(code).toBe(0);
  expect(out).toMatch(/sometimes +2 {2}●●/);
  expect(out).toContain('One person of 6 gave no answer.');
  expect(out).toContain('fewer than 8 answered');
  const tokens = await run(
    file('tokens.csv', ['drove: purpose,drove: targets', '10,0', '5,5', '4,6', '3,7', '0,10', '7,3', ',']),
    '--tokens',
    'drove',
  );
  expect(tokens.out).toContain('drove: purpose');
  expect(tokens.out).toMatch(/some +3 {2}●●●/);
});

test('what is wrong is said by line and column, all of it, and nothing is shown', async () => {
  const wrong = await run(
    file('wrong.csv', ['wave,member,heard', 'March,ada,6', 'March,,2', ',ben,often', 'March,cai,2']),
  );
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.err.split('\n').slice(0, 5)).toEqual([
    'Nothing is shown. In wrong.csv:',
    '  line 2, column “heard”: “6” is no answer on this scale. Give 1 to 5, or one of: strongly disagree, disagree, neither, agree, strongly agree.',
    '  line 3, column “member”: the cell is empty.',
    '  line 4, column “wave”: the cell is empty.',
    '  line 4, column “heard”: “often” is no answer on this scale. Give 1 to 5, or one of: strongly disagree, disagree, neither, agree, strongly agree.',
  ]);
  const many = await run(file('many.csv', ['heard', ...Array.from({ length: 30 }, () => '9')]));
  expect(many.err).toContain('… and 18 more.');
});

test.each<[string, readonly string[], readonly string[], string]>([
  ['two waves without members', ['wave,heard', 'March,1', 'April,2'], [], 'who came and who went must be known'],
  [
    'a member twice in a wave',
    ['wave,member,heard', 'March,ada,1', 'March,ada,2'],
    [],
    '“ada” stands on the list twice',
  ],
  [
    'a member who changes parts',
    ['wave,member,part,heard', 'March,ada,staff,1', 'April,ada,patients,1'],
    [],
    'was in “staff” before',
  ],
  [
    'tokens that do not add up',
    ['drove: a,drove: b', '4,5'],
    ['--tokens', 'drove'],
    '9 tokens are shared out; there are 10',
  ],
  [
    'tokens that are no number',
    ['drove: a,drove: b', '4,x'],
    ['--tokens', 'drove'],
    'column “drove: b”: “x” is no number',
  ],
  ['tokens without columns', ['heard', '4'], ['--tokens', 'drove'], 'has no columns “drove: …”'],
  ['a column that is not there', ['heard', '4'], ['--power', 'said'], 'has no column “said”'],
  ['no question', ['wave,member', 'March,ada'], [], 'no column that is a question'],
  ['no rows', ['heard'], [], 'holds no answers'],
  ['a scale of one word', ['heard', '1'], ['--scale', 'yes'], 'a scale has 2 to 11 answers'],
  ['a row too long', ['heard', '1,2'], [], 'line 2: this row has 2 cells'],
])('refused in plain words: %s', async (name, lines, words, expected) => {
  const { code, out, err } = await run(file(`${name}.csv`, lines), ...words);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(expected);
  expect(err).not.toMatch(/ at .*\.ts|undefined/);
});

test('no file, or one that is not there, is said', async () => {
  expect((await run()).code).toBe(2);
  expect(await run(join(folder, 'nowhere.csv'))).toMatchObject({ code: 1, err: expect.stringContaining('missing') });
});
