import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { clockFaults } from './clocks.ts';
import { cycleFaults } from './cycles.ts';
import { folderFaults } from './folders.ts';
import { importFaults } from './imports.ts';
import { importsIn } from './imports-in.ts';
import { nameFaults } from './names.ts';
import { pathFaults } from './paths.ts';
import { refusalFaults, sentencesIn } from './refusals.ts';
import { specFaults } from './spec.ts';

const REAL = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A small made-up repository in its own folder, with git's list of its files. */
const house = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'throughline-house-'));
  folders.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  spawnSync('git', ['init', '-q'], { cwd: root });
  return root;
};
const store = {
  'packages/store/package.json': '{"name":"@throughline/store","dependencies":{"@throughline/domain":"*","pg":"1"}}',
};

test('this house stands: floors, clocks, rules, names and refusals', () => {
  expect(importFaults(REAL)).toEqual([]);
  expect(folderFaults(REAL)).toEqual([]);
  expect(cycleFaults(REAL)).toEqual([]);
  expect(clockFaults(REAL)).toEqual([]);
  expect(pathFaults(REAL)).toEqual([]);
  expect(specFaults(REAL)).toEqual([]);
  expect(nameFaults(REAL)).toEqual([]);
  expect(refusalFaults(REAL)).toEqual([]);
});

test.each([
  ['up', 'packages/store/src/a.ts', "import { x } from '@throughline/server';", /beside it, or above/],
  ['sideways', 'packages/store/src/a.ts', "import { x } from '@throughline/protocol';", /beside it, or above/],
  ['by a path', 'packages/store/src/a.ts', "import { x } from '../../domain/src/index.ts';", /by its name/],
  ['what is not declared', 'packages/store/src/a.ts', "import x from 'kysely';", /does not declare kysely/],
  ['a dependency in a library', 'packages/common-ground/src/a.ts', "import x from 'valibot';", /no dependency/],
  ['the machine in a pure package', 'packages/domain/src/a.ts', "import x from 'node:fs';", /knows no machine/],
  [
    'the store in live',
    'apps/server/src/kernel/live/a.ts',
    "import type { Store } from '@throughline/store';",
    /never meet/,
  ],
  ['an app', 'apps/web/src/a.ts', "const x = await import('@throughline/store');", /beside it, or above/],
])('an import that goes %s is found', (_, file, text, words) => {
  const root = house({
    ...store,
    [file]: text,
    'packages/common-ground/package.json': '{"name":"c"}',
    'packages/domain/package.json': '{"name":"d"}',
    'apps/server/package.json': '{"name":"s","dependencies":{"@throughline/store":"*"}}',
    'apps/web/package.json': '{"name":"w"}',
  });
  expect(importFaults(root).join('\n')).toMatch(words);
});

test('a path that is typed by hand is found in what calls, and nowhere else', () => {
  const typed = 'const at = `/api/circles/${id}`;\n';
  const root = house({
    'apps/web/src/a.tsx': `// '/api/hello' may be named here\n<a href={"/api/qr/x.svg"} />\n`,
    'apps/web/src/a.test.ts': typed,
    'packages/device/src/a.ts': typed,
    'packages/device/src/live/test-line.ts': typed,
    'apps/cli/src/simulate/a.ts': 'fetch(`${host}/api/hello`);\n',
    'apps/cli/src/commands/a.ts': typed,
  });
  expect(pathFaults(root).map((fault) => fault.split(': ')[0])).toEqual([
    'apps/cli/src/simulate/a.ts:1',
    'apps/web/src/a.tsx:2',
    'packages/device/src/a.ts:1',
  ]);
  expect(() => pathFaults(house({}))).toThrow(/nothing to look at/);
});

test('what is allowed is let through, and an empty look is a failure', () => {
  expect(
    importFaults(
      house({
        ...store,
        'packages/store/src/a.ts':
          "import type { Voice } from '@throughline/domain';\nimport pg from 'pg';\nimport './b.ts';",
        'packages/store/src/b.ts': '',
      }),
    ),
  ).toEqual([]);
  expect(() => importFaults(house({ 'README.md': '' }))).toThrow(/nothing to look at/);
  expect(() => specFaults(house({ 'README.md': '' }))).toThrow(/nothing to look at/);
  expect(() => nameFaults(house({ 'README.md': '' }))).toThrow(/nothing to look at/);
});

test('every kind of import is seen', () => {
  expect(
    importsIn(
      "import a from 'a';\nimport type { b } from \"b\";\nexport * from 'c';\nimport 'd';\nconst e = import('e');\nimport {\n  f,\n} from 'f';",
    ),
  ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('a planted ring of imports is found, be it of types or of what is fetched late, and said in its order', () => {
  const root = house({
    'packages/a/src/one.ts': "import type { Two } from './two.ts';",
    'packages/a/src/two.ts': "export const x = () => import('./three.tsx');",
    'packages/a/src/three.tsx': "import {\n  one,\n} from './one.ts';",
    'packages/a/src/aside.ts': "import './one.ts';",
    'apps/b/src/self.ts': "export * from './self.ts';",
    'apps/b/src/free.ts': "import './self.ts';",
  });
  expect(cycleFaults(root).toSorted()).toEqual([
    'apps/b/src/self.ts → apps/b/src/self.ts: these files import each other.',
    'packages/a/src/one.ts → packages/a/src/two.ts → packages/a/src/three.tsx → packages/a/src/one.ts: these files import each other.',
  ]);
  expect(() => cycleFaults(house({ 'README.md': '' }))).toThrow(/nothing to look at/);
});

test.each([
  ['parts/a.tsx', '../kernel/words.tsx', /other parts only/],
  ['look/a.ts', '../parts/a.tsx', /imports nothing/],
  ['device/a.ts', '../rooms/voice/a.ts', /knows no page/],
  ['kernel/a.ts', '../rooms/voice/room.tsx', /by rooms\/all.ts only/],
  ['frames/wall/a.tsx', '../../rooms/voice/a.ts', /knows no room/],
  ['rooms/voice/a.ts', '../story/member-stories.tsx', /its own/],
  ['rooms/voice/a.ts', '../all.ts', /its own/],
])('in the web %s may not import %s', (file, target, words) => {
  const root = house({ [`apps/web/src/${file}`]: `const x = await import('${target}');` });
  expect(folderFaults(root).join('\n')).toMatch(words);
});

test('the server’s kernel knows no room but by the list of them', () => {
  const root = house({
    'apps/server/src/kernel/a.ts': "import type { X } from '../rooms/voice/x.ts';\nimport '../rooms/all.ts';",
  });
  expect(folderFaults(root)).toEqual([
    'apps/server/src/kernel/a.ts: imports rooms/voice/x.ts. The kernel knows the rooms by rooms/all.ts only.',
  ]);
});

test('in the web a room may import its own pages, what is no page of another, and the floors below', () => {
  const root = house({
    'apps/web/src/rooms/voice/room.tsx':
      "import './member-write.tsx';\nimport '../story/own-story.tsx';\nimport '../../parts/button.tsx';\nimport '../../frames/member/member-page.tsx';",
    'apps/web/src/kernel/router.tsx': "import '../rooms/all.ts';\nimport '../frames/desk/desk.tsx';",
  });
  expect(folderFaults(root)).toEqual([]);
});

test('a rule without a test, a test without a rule, and a number used twice are found', () => {
  const spec = '- **Q1** one.\n- **Q2** two.\n';
  const root = house({
    'a/SPEC.md': spec,
    'b/SPEC.md': '- **Q1** again.\n',
    'a/a.test.ts': "test('Q1 is so', () => {});\ntest.each([[1]])('Q9 is not', () => {});",
  });
  expect(specFaults(root).toSorted()).toEqual([
    'a/SPEC.md: no test’s title begins with Q2.',
    'a/a.test.ts: a test names rule Q9, which no SPEC.md has.',
    'b/SPEC.md: rule Q1 is in a/SPEC.md too.',
  ]);
});

test('the host’s clock is found where time is given, and a moment that was given is let through', () => {
  const planted = ['new Date()', 'new Date( )', 'new Date', 'Date()'].map((read) => `const at = ${read};`);
  const fine = ['const at = new Date(now);', 'const at: Date = given;', '// not new Date()', 'Date.parse(text);'];
  const root = house({
    'apps/server/src/a.ts': [...planted, ...fine].join('\n'),
    'apps/server/src/a.test.ts': 'new Date();',
    'apps/server/src/kernel/clock.ts': 'new Date();',
    'packages/domain/src/b.ts': 'new Date();',
  });
  expect(clockFaults(root).map((fault) => fault.split(': ')[0])).toEqual([
    ...planted.map((_, at) => `apps/server/src/a.ts:${at + 1}`),
    'packages/domain/src/b.ts:1',
  ]);
  expect(() => clockFaults(house({ 'README.md': '' }))).toThrow(/nothing to look at/);
});

test('drawers, long files and shouted names are found', () => {
  const root = house({ 'src/utils/a.ts': '', 'src/Big.ts': '', 'src/long.ts': 'x\n'.repeat(301) });
  expect(nameFaults(root)).toHaveLength(3);
});

test('a sentence where only reasons belong is found, and so are words that nothing says', () => {
  const root = house({
    'packages/domain/src/voice/voice-rules.ts':
      "refuse('too-short', 'voice-empty');\nconst x = 'Write a few words first.';",
    'apps/server/src/kernel/http/open-api.ts': "const x = 'What the server says.';",
    'apps/web/src/device/api.ts': "const x = 'Something went wrong. Try again.';",
    'packages/messages/src/en/voice/refusals.ts':
      "  'voice-empty': 'Write a few words first.',\n  'voice-mute': 'Speak.',\n",
    'packages/messages/src/en/command-line/tokens.ts': "  'no-wallet': 'There is none.',\n",
  });
  expect(refusalFaults(root)).toEqual([
    'apps/web/src/device/api.ts:1: says “Something went wrong. Try again.”. Its words belong in messages.',
    'packages/domain/src/voice/voice-rules.ts:2: says “Write a few words first.”. Its words belong in messages.',
    'packages/messages/src/en/command-line/tokens.ts: has words for no-wallet, which nothing gives as a reason.',
    'packages/messages/src/en/voice/refusals.ts: has words for voice-mute, which nothing gives as a reason.',
  ]);
  expect(() => refusalFaults(house({ 'README.md': '' }))).toThrow(/nothing to look at/);
});

test('a sentence is seen in either kind of quotes; comments, code words and bugs are let through', () => {
  const found = (text: string) => sentencesIn(text).map(({ sentence }) => sentence);
  expect(found("say('One thing. Another.'); say(`${count} is the most.`);")).toEqual([
    'One thing. Another.',
    '${count} is the most.',
  ]);
  expect(found("// It's so.\n/** And 'so it is.' */ x('too-long', 'Europe/London', 'two words', 'end.');")).toEqual([]);
  expect(found("throw new Error('The worker ended without a word.');")).toEqual([]);
});
