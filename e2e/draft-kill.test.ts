import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '@throughline/common-ground';
import { createAsk, createCall } from '@throughline/device';
import { editDraft } from '@throughline/protocol';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { after, browserFetch } from '../apps/web/src/device/browser.ts';
import { memoryStorage } from '../apps/web/src/device/device.ts';
import { draftLink, type DraftLink } from '../apps/web/src/rooms/drafting/draft-link.ts';
import { type DraftState, SharedDraft } from '../apps/web/src/rooms/drafting/shared-draft.ts';
import { TypedWords } from '../apps/web/src/rooms/drafting/typed-here.ts';
import { EMPTY_PARTS, NOT_DRAFTING } from '../packages/domain/src/index.ts';
import { openStore } from '../packages/store/src/index.ts';
import { OwnProgram, pause } from './own-program.ts';

const KILLS = 2;
const LETTERS = 200;

let folder: string;
let program: OwnProgram;
const circle = randomUUID();
const draft = randomUUID();
const pass = randomBytes(32).toString('base64url');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-draft-kill-'));
  const store = await openStore({ dataFolder: folder });
  await store.circles.createWhole({
    circle: {
      id: circle,
      name: 'Killed while drafting',
      question: 'Why does this matter to you?',
      language: 'en',
      positions: [],
      affected: [],
      rule: 'no-position-objects',
      frame: {
        decided: 'a',
        open: 'b',
        decides: 'c',
        get: 'd',
        hearBackBy: '2099-01-01',
        convenedBy: 'e',
        atRisk: 'f',
      },
      threshold: 0.6,
      matrixDeclared: false,
      example: false,
      imported: null,
    },
    admission: { circle, code: 'amber kettle north stair', pass },
    voices: [],
    ballots: [],
    stories: [],
    log: [],
    rounds: [],
    release: null,
    drafting: {
      drafting: { ...NOT_DRAFTING, open: true },
      drafts: [{ id: draft, name: 'A', parts: EMPTY_PARTS, threads: [], place: 1, epoch: 0 }],
      pieces: [],
      suggestions: [],
    },
  });
  await store.whole.close();
  program = await OwnProgram.on(folder);
});
afterAll(async () => {
  await program?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** A page's shared text, without the page; `acknowledged` counts the edits that the server said it had stored. */
const openPage = () => {
  const link = draftLink(circle, pass, {
    call: createCall(
      createAsk({
        fetch: (path, request) => browserFetch(program.url + path, request),
        after,
        faultWords: async () => '',
      }),
    ),
    fetch: (path, request) => fetch(program.url + path, request),
  });
  let acknowledged = 0;
  let cut = 0;
  const counting: DraftLink = {
    ...link,
    call: async (route, ...options) => {
      const answered = await link.call(route, ...options);
      if (route.path === editDraft.path && answered.ok) acknowledged += 1;
      if (route.path === editDraft.path && !answered.ok) cut += 1;
      return answered;
    },
  };
  let state: DraftState | null = null;
  const shared = new SharedDraft(counting, draft, new TypedWords(memoryStorage(), circle), (now) => void (state = now));
  return { shared, counts: () => ({ acknowledged, cut }), state: () => state };
};

const storedText = async (): Promise<string> => {
  const answer = await fetch(`${program.url}/api/circles/${circle}/drafts`, {
    headers: { authorization: `Bearer ${pass}` },
  });
  return ((await answer.json()) as { drafts: { parts: Record<string, string> }[] }).drafts[0]?.parts['so-that'] ?? '';
};

test('kill -9 while three people type into one part, twice: every letter is there once, on every page and in the store', {
  timeout: 360_000,
}, async () => {
  await program.start();
  const pages = [openPage(), openPage(), openPage()];
  await vi.waitFor(() => expect(pages.map(({ state }) => state()?.phase)).toEqual(['ready', 'ready', 'ready']), {
    timeout: 20_000,
  });
  const typed = new Set<string>();
  const deleted = new Set<string>();
  let done = 0;
  const writing = Promise.all(
    pages.map(async ({ shared }, who) => {
      const random = seeded(`writer ${who}`);
      for (let stroke = 0; stroke < LETTERS; stroke += 1) {
        const text = shared.text('so-that');
        if (text.length > 5 && random.below(10) === 0) {
          const at = random.below(text.length);
          deleted.add(text.toJSON().charAt(at));
          shared.edit('hand', () => text.delete(at, 1));
        } else {
          const letter = String.fromCodePoint(0xe000 + who * LETTERS + stroke);
          typed.add(letter);
          shared.edit('hand', () => text.insert(random.below(text.length + 1), letter));
        }
        done += 1;
        await pause(10 + random.below(40));
      }
    }),
  );
  for (let kill = 1; kill <= KILLS; kill += 1) {
    while (done < (3 * LETTERS * kill) / (KILLS + 1)) await pause(5);
    await program.kill();
    await pause(300);
    await program.start();
  }
  await writing;
  const expected = [...typed].filter((letter) => !deleted.has(letter)).sort();
  await vi.waitFor(
    async () => {
      const texts = [await storedText(), ...pages.map(({ shared }) => shared.text('so-that').toJSON())];
      expect(new Set(texts).size).toBe(1);
      expect(Array.from(texts[0] ?? '').sort()).toEqual(expected);
    },
    { timeout: 60_000, interval: 300 },
  );
  const before = await storedText();
  await program.kill();
  await program.start();
  expect(await storedText()).toBe(before);
  const counts = pages.map(({ counts }) => counts());
  const acknowledged = counts.reduce((sum, one) => sum + one.acknowledged, 0);
  const cut = counts.reduce((sum, one) => sum + one.cut, 0);
  console.info(
    `${typed.size} letters typed, ${deleted.size} deleted, ${acknowledged} posts acknowledged, ${cut} cut off, ${KILLS} kills: none lost`,
  );
  expect(cut).toBeGreaterThan(0); // the kills really came in the middle
  for (const { shared } of pages) shared.stop();
});
