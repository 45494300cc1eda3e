import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, seeded } from '@throughline/common-ground';
import { polis, type Vote } from '@throughline/common-ground/polis';
import { expect, test } from 'vitest';
import type { PolisConversation } from '../import/polis/read-polis.ts';
import { compareRules, holdsBar, neededOf } from './compare-rules.ts';
import { type ToReplay, toReplay } from './conversation-to-replay.ts';
import { RULES } from './choosers.ts';
import { CHOICES, USUAL } from './evaluation.ts';
import { extremitySoFar } from './extremity-so-far.ts';
import { arrivalsOf, checkEvery, compare, runReplay } from './run-replay.ts';

/**
 * Sixty people, all but the last in one of two groups. There is a statement for each pair of shares of agreement;
 * statement 9 is rejected.
 */
const conversation = (): ToReplay => {
  const random = seeded('made up');
  const shares = [
    [0.9, 0.95],
    [0.8, 0.85],
    [0.9, 0.2],
    [0.1, 0.1],
    [0.7, 0.75],
    [0.85, 0.8],
    [0.3, 0.9],
    [0.8, 0.8],
    [0.05, 0.4],
    [1, 1],
  ];
  const answers = new Map<number, Map<number, Answer>>();
  for (let person = 0; person < 60; person += 1) {
    const own = new Map<number, Answer>();
    shares.forEach((share, statement) => {
      if (random.next() < 0.15) return;
      own.set(statement, random.next() < (share[person % 2] as number) ? 1 : random.below(2) === 0 ? 0 : -1);
    });
    answers.set(person, own);
  }
  const statements = shares.map((_, number) => ({ number, text: `${number}`, moderated: 1 as const }));
  const labels = Object.fromEntries(Array.from({ length: 59 }, (_, person) => [person, person % 2]));
  const read: PolisConversation = {
    summary: { topic: null, url: null, description: null } as PolisConversation['summary'],
    statements,
    answers,
    source: 'votes.csv',
  };
  return toReplay('made up', read, { k: 2, labels, rejected: [9], extremity: new Map() });
};

test('only people in a group and statements that were not rejected are replayed; the truth is what all of them answered', () => {
  const room = conversation();
  expect(room.people).toHaveLength(59);
  expect(room.voices).toBe(9);
  expect([...room.truth]).toEqual([1, 1, 0, 0, 1, 1, 0, 1, 0]);
  expect(room.total).toBe(room.people.reduce((sum, { answers }) => sum + answers.length, 0));
});

test('ten answers from every group: with fewer nobody can know, so nobody judges', () => {
  const room = conversation();
  const judgedWith = (second: number) => {
    const few = { ...room, people: room.people.filter(({ position }, at) => position === 0 || at < 2 * second) };
    const votes = few.people.map(({ answers }, person) => [person, new Map(answers)] as const);
    const labels = Object.fromEntries(few.people.map(({ position }, person) => [person, position]));
    const statements = Array.from({ length: few.voices }, (_, number) => ({ number, text: '', moderated: 1 as const }));
    const summary = { topic: null, url: null, description: null } as PolisConversation['summary'];
    const read: PolisConversation = { summary, statements, answers: new Map(votes), source: 'votes.csv' };
    return toReplay('few', read, { k: 2, labels, rejected: [], extremity: new Map() });
  };
  expect([...judgedWith(9).judged]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...judgedWith(9).truth]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const { full, judged } = judgedWith(12);
  expect(judged).toContain(1);
  judged.forEach((one, voice) => {
    const least = Math.min(...full.map(({ answers }) => answers[voice] as number));
    expect(one).toBe(least >= 10 ? 1 : 0);
  });
});

test('nobody is asked twice and only recorded answers are revealed, under every rule, in one order of arrivals', () => {
  // a truth that cannot be reached, so that every run goes to its end
  const room = conversation();
  const endless = { ...room, truth: room.truth.map((one) => 1 - one) };
  const recorded = room.people.map(({ answers }) => new Map(answers));
  for (const arrivals of CHOICES.arrivals) {
    const orders = RULES.map((rule) => {
      const seen = new Set<string>();
      const order: number[] = [];
      const { needed } = runReplay(endless, rule, 'walk', { ...USUAL, arrivals }, (person, voice, answer) => {
        expect(recorded[person]?.get(voice)).toBe(answer);
        seen.add(`${person} ${voice}`);
        order.push(person);
      });
      expect(needed).toBeNull();
      expect(seen.size).toBe(room.total);
      expect(order).toHaveLength(room.total);
      return order;
    });
    expect(orders[1]).toEqual(orders[0]);
    expect(orders[2]).toEqual(orders[0]);
  }
  expect([...arrivalsOf(room, 'a')]).not.toEqual([...arrivalsOf(room, 'b')]);
});

test('the extremity that Polis’ rule follows is the one Polis publishes, from the answers so far', () => {
  const room = conversation();
  const soFar = extremitySoFar(room.people.length, room.voices);
  const votes: Vote[] = [];
  expect([...soFar.values]).toEqual(Array.from({ length: room.voices }, () => 0));
  room.people.forEach(({ answers }, person) => {
    for (const [statement, vote] of answers) {
      soFar.add(person, statement, vote);
      votes.push({ person, statement, vote });
    }
    if (person % 10 === 8) soFar.refresh();
  });
  for (let more = 0; more < 20; more += 1) soFar.refresh();
  const published = polis(votes);
  expect(published.statements).toEqual([...room.truth.keys()]);
  published.extremity.forEach((extremity, voice) => expect(soFar.values[voice]).toBeCloseTo(extremity, 6));
  expect(Math.max(...soFar.values)).toBeGreaterThan(0.5);
});

test('settled otherwise, it is the same replay judged otherwise', () => {
  const room = conversation();
  const runs = (evaluation: Partial<typeof USUAL>) =>
    RULES.map((rule) => runReplay(room, rule, 'other', { ...USUAL, ...evaluation }));
  const usual = runs({});
  for (const { checks } of runs({ found: 'ten-heard' })) {
    // a recall of .9 of six voices needs all six, each with ten answers from each of two groups
    expect(checks.find(({ recall }) => recall >= 0.9)?.responses).toBeGreaterThanOrEqual(2 * 10 * 6);
    expect(checks[0]?.recall).toBe(0);
  }
  for (const other of CHOICES.found.slice(1)) expect(runs({ found: other })).not.toEqual(usual);
  expect(runs({ arrivals: 'by-person' })).not.toEqual(usual);
  // only Polis' rule reads E
  const [uniform, byPolis, ours] = runs({ extremity: 'none' });
  expect([uniform, ours]).toEqual([usual[0], usual[2]]);
  expect(byPolis).not.toEqual(usual[1]);
});

test('it stops once both have held for three checks running, and with everything revealed it finds exactly the truth', () => {
  const room = conversation();
  for (const rule of RULES) {
    const { needed, checks } = runReplay(room, rule, 'stop');
    expect(runReplay(room, rule, 'stop')).toEqual({ needed, checks });
    const good = checks.map(({ precision, recall }) => precision >= 0.9 && recall >= 0.9);
    expect(needed).toBe(checks[checks.length - 1]?.responses);
    expect(good.slice(-3)).toEqual([true, true, true]);
    expect(good.slice(0, -1).join().includes('true,true,true')).toBe(false);
    expect(checks[0]?.responses).toBe(checkEvery(room.total));
  }
  // a truth that cannot be reached leaves the run unfinished after all responses
  const unreachable = { ...room, truth: room.truth.map((one) => 1 - one) };
  expect(runReplay(unreachable, 'uniform', 'never').needed).toBeNull();
});

test('precision and recall by hand; a median of runs; the bar', () => {
  const found = Uint8Array.from([1, 1, 0, 0]);
  expect(compare(found, Uint8Array.from([1, 0, 1, 1]))).toEqual({ precision: 1 / 2, recall: 1 / 3 });
  expect(compare(Uint8Array.from([0, 0]), Uint8Array.from([1, 0]))).toEqual({ precision: 1, recall: 0 });
  expect(neededOf([30, 10, 20, 40])).toMatchObject({ median: 25, least: 10, most: 40 });
  const rules = (uniform: number, polis: number, ours: number) => ({
    uniform: neededOf([uniform]),
    polis: neededOf([polis]),
    ours: neededOf([ours]),
  });
  expect(holdsBar(rules(100, 90, 60))).toBe(true);
  expect(holdsBar(rules(100, 90, 61))).toBe(false);
  expect(holdsBar(rules(100, 60, 60))).toBe(false);
});

test('too few voices held in common: left out, and named', () => {
  const room = conversation();
  const fewer = { ...room, truth: room.truth.map((one, voice) => (voice === 0 ? 0 : one)) };
  expect(compareRules(fewer, 1, 'x', USUAL, () => undefined)).toMatchObject({ name: 'made up', truth: 4, rules: null });
});

const REFERENCE = fileURLToPath(new URL('../../../../../shared/reference/polis', import.meta.url));
const there = existsSync(REFERENCE);
if (!there) process.stderr.write(`\nSKIPPED: the Polis conversations are not at ${REFERENCE}\n`);

test.skipIf(!there)(
  'throughline replay: the claim of docs/replay.md, on three real conversations',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    const svg = join(folder, 'plot.svg');
    const names = ['brexit-consensus', 'canadian-electoral-reform', 'vtaiwan.uberx', 'london.youth.policing'];
    const entry = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url));
    const words = ['replay', ...names.map((name) => join(REFERENCE, name)), '--runs', '3', '--svg', svg];
    const done = spawnSync(process.execPath, [entry, ...words], { encoding: 'utf8' });
    expect(done.status).toBe(0);
    expect(done.stdout.match(/\| yes \|/g)).toHaveLength(3);
    expect(done.stdout).toContain('Left out, fewer than 5 voices held in common: london.youth.policing');
    expect(done.stdout).toContain('On 3 of 3 ours needs at most three fifths');
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [^>]*role="img".*brexit-consensus.*<\/svg>\n$/s);
    rmSync(folder, { recursive: true });
    const other = spawnSync(process.execPath, [entry, 'replay', folder, '--found', 'soon'], { encoding: 'utf8' });
    expect(other.stderr).toBe('--found takes circle or people-like-us or ten-heard, not “soon”.\n');
    const missing = spawnSync(process.execPath, [entry, 'replay', './nowhere'], { encoding: 'utf8' });
    expect(missing).toMatchObject({ status: 1, stderr: 'There is no folder ./nowhere.\n' });
  },
);
