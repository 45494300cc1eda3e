import fc from 'fast-check';
import { type Circle, createCircle } from '@throughline/domain';
import { openTestStore, type TestStore } from '@throughline/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Act } from './contract/acts.ts';
import { History } from './contract/history.ts';
import { chanceFrom } from './test-server.ts';

let data: TestStore;
beforeAll(async () => {
  data = await openTestStore();
});
afterAll(() => data.done());

let made = 0;
const newCircle = (more: Partial<Circle> = {}): Circle => {
  made += 1;
  const { id } = chanceFrom(`circle ${made}`);
  const draft = {
    name: 'A circle',
    question: 'Why does this matter to you?',
    language: 'en',
    positions: ['Porters', 'Nurses'],
    affected: [],
    rule: 'all-heard-consent',
    frame: { decided: 'a', open: 'b', decides: 'c', get: 'd', hearBackBy: '2099-01-01', convenedBy: 'e', atRisk: 'f' },
    matrixDeclared: false,
  } as const;
  const read = createCircle(draft, { id: id(), today: '2026-12-03', affectedId: id });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { ...read.circle, ...more };
};
const begin = (more: Partial<Circle> = {}) => History.begin(data.store, newCircle(more), `history ${made}`);

/** Leaves out revisions and versions: a memory that was loaded anew begins them anew. */
const withoutRevisions = (shown: unknown): unknown =>
  JSON.parse(JSON.stringify(shown, (name, value) => (/^(revision|version)$/.test(name) ? 0 : (value as unknown))));

const READS = ['readLog', 'readCircle', 'readGathering', 'listGatherings', 'readRoster', 'readPurpose', 'readResult'];

/** Fails unless what is remembered, shown and replied equals what a memory loaded anew gives. */
const assertAsReloaded = async (history: History): Promise<void> => {
  const fresh = await history.reloaded();
  expect(history.loaded.dump()).toEqual(fresh.dump());
  expect(withoutRevisions(history.loaded.snapshot())).toEqual(withoutRevisions(fresh.snapshot()));
  for (const name of READS)
    expect(withoutRevisions(await history.ask(name)), name).toEqual(
      withoutRevisions(await history.ask(name, undefined, {}, fresh)),
    );
};

const OPENING: readonly Act[] = [
  ...[0, 1, 2, 3].map((a) => ({ what: 'write', a, b: 0, n: 1 })),
  ...[0, 1, 2].map((a) => ({ what: 'join', a, b: a, n: 1 })),
  { what: 'put', a: 0, b: 0, n: 1 },
];
/** Acts that affect each other: what one does may change what another may do. */
const THEMES = [
  ['write', 'mend', 'takeBack', 'translate', 'hide', 'propose', 'second', 'drop', 'join', 'respond', 'mark', 'seed'],
  ['write', 'takeBack', 'openDrafting', 'closeDrafting', 'clock', 'handOver', 'endHandOver', 'tie', 'untie', 'edit'],
  ['addDraft', 'renameDraft', 'removeDraft', 'edit', 'suggest', 'settle', 'takeSuggestionBack', 'tie'],
  ['put', 'consent', 'consentBack', 'narrow', 'decide', 'answerNotYet', 'review', 'public', 'before', 'sight'],
  ['plan', 'changePlan', 'removeGathering', 'start', 'forward', 'back', 'addTime', 'takeLead', 'put', 'edit'],
  ['invite', 'uninvite', 'changeCircle', 'affected', 'join', 'openRound', 'closeRound', 'respond', 'hide'],
];
const numbered = { a: fc.nat(2), b: fc.nat(3), n: fc.integer({ min: 1, max: 4 }) };
/** Some acts come at once, so that two writes of one thing are under way together. */
const bursts = fc
  .shuffledSubarray(THEMES, { minLength: 1, maxLength: 2 })
  .chain((themes) =>
    fc.array(
      fc.array(fc.record({ what: fc.constantFrom(...themes.flat()), ...numbered }), { minLength: 1, maxLength: 4 }),
      { minLength: 1, maxLength: 40, size: 'max' },
    ),
  );

test('after any history, what the server remembers is what it would load anew', async () => {
  await fc.assert(
    fc.asyncProperty(bursts, fc.boolean(), async (all, isOpen) => {
      const history = await begin();
      if (isOpen) {
        await history.act({ what: 'openRound', a: 0, b: 0, n: 1 });
        await history.act({ what: 'openDrafting', a: 0, b: 0, n: 1 });
        for (const one of OPENING) await history.act(one);
      }
      // the numbers of changes grow with time, and some changes come late
      for (const [at, burst] of all.entries())
        await Promise.all(burst.map(({ n, ...one }) => history.act({ ...one, n: n + at })));
      await assertAsReloaded(history);
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 600_000);

test('a voice that is hidden in an imported conversation is gone from the result that everybody reads', async () => {
  const history = await begin({ imported: 'Polis', matrixDeclared: true });
  const id = await history.putVoice();
  expect(JSON.stringify(await history.ask('readResult'))).toContain(id);
  await history.ask('hideVoice', { voice: id, reason: 'danger' });
  expect(JSON.stringify(await history.ask('readResult'))).not.toContain(id);
  await assertAsReloaded(history);
});
