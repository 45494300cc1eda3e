import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { seeded } from '../src/index.ts';
import { drawBeta } from './draw-beta.ts';
import { fitApart, fitTogether, type GroupVotes, likeness, sharesOf } from './fit-support.ts';
import { SUPPORT_PRIORS } from './support-priors.ts';

const REFERENCE = fileURLToPath(new URL('../../../../shared/reference/polis', import.meta.url));
const there = existsSync(REFERENCE);
if (!there) process.stderr.write(`\nSKIPPED: the Polis conversations are not at ${REFERENCE}\n`);

test('draws have the mean and the spread of their beta, also where a or b is below 1', () => {
  const random = seeded('draws');
  for (const [a, b] of [
    [0.75, 0.71],
    [14.58, 18.54],
    [0.2, 3],
  ] as const) {
    const draws = Array.from({ length: 20_000 }, () => drawBeta(a, b, random));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const spread = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(a / (a + b), 2);
    expect(spread / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 1);
  }
});

test('from made-up statements the fit finds the betas they were drawn from', () => {
  const random = seeded('fit');
  const statement = (kappa: number | null): { agree: number; answers: number }[] => {
    const middle = drawBeta(3, 2, random);
    return [30, 60, 90].map((answers) => {
      const support = kappa === null ? drawBeta(3, 2, random) : drawBeta(middle * kappa, (1 - middle) * kappa, random);
      return { answers, agree: Array.from({ length: answers }, () => random.next()).filter((x) => x < support).length };
    });
  };
  const apart = fitApart(Array.from({ length: 400 }, () => statement(null)));
  expect(Math.abs(apart.a / 3 - 1)).toBeLessThan(0.15);
  expect(Math.abs(apart.b / 2 - 1)).toBeLessThan(0.15);
  const together = fitTogether(Array.from({ length: 400 }, () => statement(8)));
  expect(Math.abs(together.a / 3 - 1)).toBeLessThan(0.25);
  expect(Math.abs(together.b / 2 - 1)).toBeLessThan(0.25);
  expect(Math.abs(together.kappa / 8 - 1)).toBeLessThan(0.15);
  expect(likeness(together)).toBeCloseTo(9 / 14, 1);
});

test.skipIf(!there)('the betas in the sources are those of the eight conversations', { timeout: 60_000 }, () => {
  for (const { conversation, statements: count, apart, together, passes } of SUPPORT_PRIORS) {
    const read = sharesOf(JSON.parse(readFileSync(`${REFERENCE}/${conversation}/expected.json`, 'utf8')) as GroupVotes);
    expect(read.statements).toHaveLength(count);
    expect(read.passes).toBeCloseTo(passes, 1);
    const fitted = [fitApart(read.statements), fitTogether(read.statements)].flatMap(
      (fit) => Object.values(fit) as number[],
    );
    const told = [apart, together].flatMap((fit) => Object.values(fit) as number[]);
    fitted.forEach((value, at) => expect(Math.abs(value - (told[at] as number))).toBeLessThan(0.011));
  }
});
