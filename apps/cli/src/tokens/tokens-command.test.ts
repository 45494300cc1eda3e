import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ran, runInTests } from '../run-in-tests.ts';

const ENTRY = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-tokens-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
/** Words with a dot or a slash before them are files in this test's folder. */
const run = (line: string): Promise<Ran> =>
  runInTests(['tokens', ...line.split(' ').map((word) => (word.startsWith('./') ? at(word.slice(2)) : word))], {});
const done = async (line: string): Promise<string> => {
  const { code, out, err } = await run(line);
  expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' });
  return out;
};
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));
const drawFor = async (member: string): Promise<void> => {
  await done(`draw ./issuer/keys.json --wallet ./${member}.json --to ./${member}-asks.json`);
  await done(`issue ./issuer ./${member}-asks.json --member ${member} --to ./for-${member}.json`);
  await done(`accept ./for-${member}.json --wallet ./${member}.json`);
};

test('the whole way with files: keys, fingerprints, draw, issue, accept, use, verify, redeem, counts', async () => {
  const made = await done('keys ./issuer --pulses march,april --circle ward-7');
  const prints = made.match(/^([0-9a-z]{4}-){7}[0-9a-z]{4} {2}.*$/gm) ?? [];
  expect(prints.map((line) => line.slice(41))).toEqual(['march', 'april', 'the whole list: compare this one']);
  expect(await done('fingerprint ./issuer/keys.json')).toBe(`${prints.join('\n')}\n`);
  const secret = readFileSync(at('issuer/issuer.json'), 'utf8');
  expect(statSync(at('issuer/issuer.json')).mode & 0o77).toBe(0);
  expect(readFileSync(at('issuer/keys.json'), 'utf8')).not.toContain(JSON.parse(secret).seed);

  const asked = await done('draw ./issuer/keys.json --wallet ./ada.json --to ./ada-asks.json');
  expect(asked).toContain(`Asks for 2 tokens. Compare with other members: ${prints[2]?.slice(0, 39)}`);
  expect(await done('held --wallet ./ada.json')).toBe(
    'march  asked for, no answer yet\napril  asked for, no answer yet\n',
  );
  expect(await done('issue ./issuer ./ada-asks.json --member Ada --to ./for-ada.json')).toContain(
    'Ada is on the roll for march, april.',
  );
  expect(await done('accept ./for-ada.json --wallet ./ada.json')).toBe('The proofs hold. Tokens ready: 2.\n');
  await done('use march --wallet ./ada.json --to ./token.json');
  expect(await done('verify ./issuer ./token.json')).toContain('for march. It has not been used.');
  expect(await done('redeem ./issuer ./token.json')).toBe('Used, for one answer to march.\n');
  expect(await done('verify ./issuer ./token.json')).toContain('It has been used.');
  expect(await run('redeem ./issuer ./token.json')).toMatchObject({
    code: 1,
    err: 'This token has been used before. One token brings one answer.\n',
  });
  await done('forget march --wallet ./ada.json');
  expect(await done('held --wallet ./ada.json')).toBe('march  used\napril  ready\n');
  expect(readFileSync(at('ada.json'), 'utf8')).not.toContain(json('token.json').nonce);
  expect(await done('counts ./issuer march --members 3')).toBe('Members 3, tokens drawn 1, used 1, answers 1.\n');
  expect(await run('counts ./issuer march --members 0 --answers 2')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/More tokens were drawn than there are members[\s\S]*more answers than tokens used/),
  });
  // what is kept has no order of coming and no lock left behind
  expect(json('issuer/roll.json')).toEqual([...json('issuer/roll.json')].sort());
  expect(readdirSync(folder, { recursive: true }).filter((name) => /lock|\.new$/.test(String(name)))).toEqual([]);
});

test('the commands in docs/unlinkable.md run as they stand there', async () => {
  const page = readFileSync(new URL('../../../../docs/unlinkable.md', import.meta.url), 'utf8');
  const lines = [...page.matchAll(/^throughline tokens (.*?)(?: +#.*)?$/gm)].map(([, line = '']) => line);
  expect(lines).toHaveLength(9);
  for (const line of lines) {
    const inFolder = line.replaceAll(/(?<= )(issuer(?:\/keys\.json)?|[a-z-]+\.json)(?= |$)/g, './$1');
    await done(inFolder);
  }
});

test('keys that are out stay; pulses are added; a second device is told what to do, and draws the rest', async () => {
  await done('keys ./issuer --pulses march');
  const before = json('issuer/keys.json').keys[0];
  await drawFor('ada');
  await done('keys ./issuer --pulses april,march');
  expect(json('issuer/keys.json').keys.map(({ pulse }: { pulse: string }) => pulse)).toEqual(['march', 'april']);
  expect(json('issuer/keys.json').keys[0]).toEqual(before);
  expect(await run('keys ./issuer --pulses may --circle another')).toMatchObject({ code: 1 });

  await done('draw ./issuer/keys.json --wallet ./tablet.json --to ./asks.json');
  const refused = await run('issue ./issuer ./asks.json --member ada');
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/drawn for this pulse before.*march/) });
  expect(refused.err).toContain('throughline tokens lost');
  await done('lost march --wallet ./tablet.json');
  // to standard output, where no file is named
  const { out, err } = await run('draw ./issuer/keys.json --wallet ./tablet.json');
  expect(JSON.parse(out).draws).toHaveLength(1);
  expect(err).toContain('Asks for 1 token.');
  writeFileSync(at('again.json'), out);
  await done('issue ./issuer ./again.json --member ada --to ./rest.json');
  await done('accept ./rest.json --wallet ./tablet.json');
  expect(await done('held --wallet ./tablet.json')).toBe('march  no token here\napril  ready\n');
  expect(await done('counts ./issuer april --members 1')).toContain('drawn 1, used 0');
});

test('what is lost on the way costs nothing; keys of one’s own, a changed token and a foreign one are refused', async () => {
  await done('keys ./issuer --pulses march');
  await drawFor('ada');
  await done('draw ./issuer/keys.json --wallet ./ben.json --to ./ben-asks.json');
  await done('issue ./issuer ./ben-asks.json --member ben --to ./lost.json');
  await done('draw ./issuer/keys.json --wallet ./ben.json --to ./ben-again.json');
  expect(json('ben-again.json')).toEqual(json('ben-asks.json'));
  await done('issue ./issuer ./ben-again.json --member ben --to ./for-ben.json');
  await done('keys ./other --pulses march');
  expect(await run('draw ./other/keys.json --wallet ./ben.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('not the one seen before'),
  });
  await done('issue ./other ./ben-again.json --member ben --to ./foreign.json');
  expect(await run('accept ./foreign.json --wallet ./ben.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('another key than the published one'),
  });
  await done('accept ./for-ben.json --wallet ./ben.json');
  await done('use march --wallet ./ben.json --to ./token.json');
  expect(await run('redeem ./other ./token.json')).toMatchObject({ code: 1, err: expect.stringContaining('No key') });
  writeFileSync(at('bent.json'), readFileSync(at('token.json'), 'utf8').replace('"v":1', '"v":2'));
  expect(await run('redeem ./issuer ./bent.json')).toMatchObject({ code: 1, err: expect.stringContaining('version') });
  writeFileSync(at('bent.json'), JSON.stringify({ ...json('token.json'), pulse: '__proto__' }));
  expect(await run('redeem ./issuer ./bent.json')).toMatchObject({ code: 1, err: expect.stringContaining('No key') });
  // with an editor's spaces it is the same token
  writeFileSync(at('spaced.json'), JSON.stringify(json('token.json'), null, 40));
  await done('redeem ./issuer ./spaced.json');
});

test('what is asked wrongly, or is not there, is said; nothing is written over', async () => {
  for (const line of [
    '',
    'nonsense',
    'constructor',
    'keys',
    'keys ./issuer',
    'draw',
    'redeem ./issuer',
    'use a b --wallet ./w',
  ])
    expect(await run(line), line).toMatchObject({ code: 2, err: expect.stringContaining('throughline tokens keys') });
  expect(await run('held --wallet ./ada.json --to ./x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--to means nothing to “tokens held”'),
  });
  for (const line of [
    'keys ./issuer --pulses one,two^words',
    'fingerprint ./none.json',
    'fingerprint .',
    'held --wallet ./none.json',
    'counts ./none march --members 2',
    'redeem ./none ./none.json',
  ]) {
    const { code, err } = await run(line);
    expect({ line, code }).toEqual({ line, code: 1 });
    expect(err.trim().split('\n')).toHaveLength(1);
  }
  await done('keys ./issuer --pulses march');
  expect(await run('counts ./issuer may --members 2')).toMatchObject({ code: 1 });
  expect(await run('counts ./issuer march --members many')).toMatchObject({ code: 1 });
  await drawFor('ada');
  const wallet = readFileSync(at('ada.json'), 'utf8');
  expect(await run('use march --wallet ./ada.json --to ./ada.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is there already'),
  });
  expect(readFileSync(at('ada.json'), 'utf8')).toBe(wallet);
  for (const text of [wallet.slice(0, 90), '', '{}', wallet.replace('"ready"', '"stolen"')]) {
    writeFileSync(at('ada.json'), text);
    expect(await run('use march --wallet ./ada.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('stored of its tokens is damaged'),
    });
    expect(readFileSync(at('ada.json'), 'utf8')).toBe(text);
  }
  writeFileSync(at('issuer/roll.json'), '[["march"]]');
  expect(await run('counts ./issuer march --members 2')).toMatchObject({
    code: 1,
    err: expect.stringContaining('not as this program wrote it'),
  });
});

test('one token handed in by two programs at once is used once', { timeout: 60_000 }, async () => {
  await done('keys ./issuer --pulses march');
  await drawFor('ada');
  await done('use march --wallet ./ada.json --to ./token.json');
  const apart = () =>
    new Promise<number | null>((resolve) => {
      const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning'];
      const words = ['tokens', 'redeem', at('issuer'), at('token.json')];
      spawn(process.execPath, [...flags, ENTRY, ...words], { stdio: 'ignore' }).on('close', resolve);
    });
  expect((await Promise.all([apart(), apart(), apart()])).sort()).toEqual([0, 1, 1]);
  expect(json('issuer/spent.json')).toHaveLength(1);
});
