import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../common-ground/src/numbers/random.ts';
import { bestAssignment } from './best-assignment.ts';
import { HOMES, type Line, madeUpPulse, TIMINGS } from './made-up-pulse.ts';
import { operatorCell, PULSES, SEED, SIZES } from './operator.ts';
import { attempt } from './operator-strategies.ts';
import { between, operatorSummary, operatorTable } from './operator-table.ts';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
/** Without the spaces that align columns. */
const plain = (text: string): string => text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{2,}/g, '-');

test('U20 the tables in docs/unlinkable.md and in the README are what the simulation writes', () => {
  const written = plain(between(read('docs/unlinkable.md'))[1]);
  // only the fast cells; all of them take half a minute; scripts/operator-table.ts --write writes them
  const cells = TIMINGS.map((timing) => operatorCell(timing, 8, PULSES, SEED));
  for (const line of plain(operatorTable(cells)).split('\n')) expect(written).toContain(line);
  const rows = written.split('\n').filter((line) => /^\| (on|random|live|ahead)/.test(line));
  expect(rows).toHaveLength(TIMINGS.length * SIZES.length);
  // the summary in the README comes from the same table
  const summary = plain(between(read('packages/unlinkable/README.md'))[1]);
  for (const row of rows.filter((line) => line.includes(' | 20 |'))) {
    const [, timing = '', , ...shares] = row.split('|').map((cell) => cell.trim());
    const told = shares.slice(0, -1).map((cell) => /([\d.]+ %)/.exec(cell)?.[1]);
    expect(summary).toContain(`| ${[timing, ...told].join(' | ')} |`);
  }
  expect(
    plain(operatorSummary(cells, 8))
      .split('\n')
      .filter((line) => line.startsWith('| ')),
  ).toHaveLength(7);
  expect(() => between('no markers')).toThrow('put both markers back');
});

test('U21 from times alone: drawn on opening nearly all is matched, held a part, in a room and drawn together no more than by chance', () => {
  for (const members of [8, 20]) {
    const of = (timing: (typeof TIMINGS)[number]) => operatorCell(timing, members, 700, 'quick').best[0]?.share;
    const chance = 1 / members;
    expect(of('on opening')?.low).toBeGreaterThan(0.95);
    expect(of('random hold')?.low).toBeGreaterThan(2 * chance);
    // the usual hour of the day gives people away
    expect(of('ahead')?.low).toBeGreaterThan(1.5 * chance);
    for (const timing of ['live room', 'ahead, together'] as const) {
      const found = of(timing);
      expect(found?.low, timing).toBeLessThan(chance);
      // the best of several strategies on the same pulses is slightly above each of them
      expect(found?.share, timing).toBeLessThan(chance * 1.15);
    }
  }
});

test('U21 more known is more matched, and it is surer of its surest guess than of the rest', () => {
  const { best } = operatorCell('random hold', 20, 300, 'quick');
  expect(best.map(({ knowing }) => knowing)).toEqual(['times', 'networks', 'addresses']);
  const [times, networks, addresses] = best.map(({ share }) => share.share) as [number, number, number];
  expect(networks).toBeGreaterThan(times);
  expect(addresses).toBeGreaterThan(networks);
  for (const { share, surest } of best) expect(surest.share).toBeGreaterThan(share.share);
});

const at = (who: number, minute: number, address = 0): Line => ({ who, minute, address });
const rightOf = (draws: readonly Line[], answers: readonly Line[], guess: readonly number[] | undefined): number =>
  (guess ?? []).filter((draw, answer) => draws[draw]?.who === answers[answer]?.who).length;

test('U21 cases that can be worked out: far apart all is right; crossed answers fool the order and not the fit; a home gives itself away', () => {
  const random = seeded('by hand');
  const apart = { draws: [at(0, 0), at(1, 300), at(2, 600)], answers: [at(0, 2), at(1, 303), at(2, 601)] };
  for (const [strategy, guess] of attempt(apart, 'on opening', 'times', random).guesses)
    expect(rightOf(apart.draws, apart.answers, guess), strategy).toBe(3);
  // the first to draw never answers, so in order of time every assignment is shifted by one
  const slipped = { draws: [at(0, 0), at(1, 300), at(2, 600)], answers: [at(1, 302), at(2, 602)] };
  const tried = attempt(slipped, 'on opening', 'times', random).guesses;
  expect(rightOf(slipped.draws, slipped.answers, tried.get('order'))).toBeLessThan(2);
  expect(rightOf(slipped.draws, slipped.answers, tried.get('best fit of all'))).toBe(2);
  expect(rightOf(slipped.draws, slipped.answers, tried.get('nearest'))).toBe(2);
  const homes = {
    draws: [at(0, -9_000, 0), at(1, -8_999, HOMES + 1), at(2, -8_998, 1)],
    answers: [at(2, 10, 1), at(1, 20, HOMES + 1)],
  };
  const known = attempt(homes, 'ahead, together', 'addresses', random);
  expect(known.surest).toEqual([1, 1]);
});

test('U21 every strategy is held to what it may know: where nothing tells, each gets its share by chance', () => {
  const random = seeded('chance');
  const rights = new Map<string, number>();
  let answers = 0;
  for (let pulse = 0; pulse < 1_500; pulse += 1) {
    const logs = madeUpPulse('ahead, together', 10, random);
    answers += logs.answers.length;
    for (const [strategy, guess] of attempt(logs, 'ahead, together', 'times', random).guesses)
      rights.set(strategy, (rights.get(strategy) ?? 0) + rightOf(logs.draws, logs.answers, guess));
  }
  expect(rights.size).toBeGreaterThan(3);
  // five standard deviations of a share of one in ten over these answers
  for (const [strategy, right] of rights)
    expect(Math.abs(right / answers - 0.1), strategy).toBeLessThan(5 * Math.sqrt((0.1 * 0.9) / answers));
});

test('U21 the fit refuses what it could not end on: a weight that is no number, more answers than draws', () => {
  for (const wrong of [Number.NaN, Number.NEGATIVE_INFINITY])
    expect(() => bestAssignment([Float64Array.of(0, wrong)])).toThrow('finite');
  expect(() => bestAssignment([Float64Array.of(0, 1), Float64Array.of(0)])).toThrow('one length');
  expect(() => bestAssignment([Float64Array.of(0), Float64Array.of(0)])).toThrow('more rows');
  expect(bestAssignment([])).toEqual([]);
});

test('U21 the best fit of all is the best: as good as trying every assignment', () => {
  const every = (weights: readonly (readonly number[])[], row = 0, taken = 0): number => {
    const line = weights[row];
    if (line === undefined) return 0;
    return Math.max(
      ...line.map((weight, column) =>
        taken & (1 << column) ? Number.NEGATIVE_INFINITY : weight + every(weights, row + 1, taken | (1 << column)),
      ),
    );
  };
  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([rows, more]) =>
    fc.array(fc.array(fc.integer({ min: -60, max: 5 }), { minLength: rows + more, maxLength: rows + more }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(table, (weights) => {
      const chosen = bestAssignment(weights.map((line) => Float64Array.from(line)));
      expect(new Set(chosen).size).toBe(weights.length);
      const sum = chosen.reduce((total, column, row) => total + (weights[row]?.[column] ?? Number.NaN), 0);
      expect(sum).toBe(every(weights));
    }),
  );
});
