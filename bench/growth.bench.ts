import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureComponents } from '../packages/common-ground/bench/component-refresh.ts';
import { growthPlot } from './growth-plot.ts';
import { print, processorTime, round, settledBytes } from './measure.ts';

/**
 * How the engine's cost grows with people: a hundred responses each to 500 voices. Refreshing components must not grow
 * with people at all, and everything else at most in proportion. `npm run bench -- growth` with WRITE_PLOT=1 draws
 * docs/pictures/growth.svg.
 */
const SIZES = [1_000, 10_000, 100_000];

const measured = SIZES.map((people) => {
  const figures = measureComponents({
    people,
    voices: 500,
    responses: people * 100,
    skewed: true,
    changes: 10,
    seed: 'growth',
    clock: processorTime,
    settledBytes,
  });
  return { people, ...figures };
});
const [smallest] = measured;
if (smallest === undefined) throw new Error('nothing was measured');
for (const { people, responses, cold, warm, warmWithPlaces, megabytes } of measured) {
  const named = `${people.toLocaleString('en-GB')} people, ${responses.toLocaleString('en-GB')} responses`;
  const tell = (what: string, ours: number, baseline: number, unit: string): void =>
    print({
      name: `${named}: ${what}, against 1,000 people`,
      ours: round(ours),
      baseline: round(baseline),
      unit,
      ratio: round(ours / baseline),
    });
  tell('components cold', cold, smallest.cold, 'ms of processor time');
  tell('components refreshed after one response', warm.middle, smallest.warm.middle, 'ms of processor time');
  tell(
    'components and places refreshed',
    warmWithPlaces.middle,
    smallest.warmWithPlaces.middle,
    'ms of processor time',
  );
  tell('memory', megabytes, smallest.megabytes, 'MB');
}
if (process.env.WRITE_PLOT === '1') {
  writeFileSync(
    fileURLToPath(new URL('../docs/pictures/growth.svg', import.meta.url)),
    growthPlot(SIZES, [
      { name: 'components cold, ms', values: measured.map(({ cold }) => cold) },
      {
        name: 'components and places refreshed, ms',
        values: measured.map(({ warmWithPlaces }) => warmWithPlaces.middle),
      },
      { name: 'components refreshed, ms', values: measured.map(({ warm }) => warm.middle) },
      { name: 'memory, MB', values: measured.map(({ megabytes }) => megabytes) },
    ]),
  );
}
const largest = measured[measured.length - 1];
// people ×100: work that does not depend on them may not double, noise included
if (largest === undefined || largest.warm.middle > smallest.warm.middle * 4 || !measured.every(({ equal }) => equal))
  process.exitCode = 1;
