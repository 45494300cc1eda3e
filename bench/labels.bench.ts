import { labelRoom } from '../packages/common-ground/bench/label-refresh.ts';
import { nextRoom } from '../packages/common-ground/bench/what-next.ts';
import { settledBytes, timeOf } from './measure.ts';
import { inPairs, PAIRS } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * One response at 10,000 people × 500 voices against a full recomputation, the memory of its matrix, and the next
 * question at 1,000 voices. By processor time; bars in milliseconds are those of engine.md.
 */
const CHANGES = 500;
const room = labelRoom({ people: 10_000, voices: 500, positions: 4, seed: 'bench', settledBytes });
const p99 = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.99)] as number;
const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

// caches that survive a recomputation are filled before anything is timed
room.recompute();
const pairs = await inPairs(
  () => Array.from({ length: CHANGES }, () => timeOf(room.refresh)),
  () => timeOf(room.recompute),
);
reportFigure({
  name: 'labels at 10,000 × 500, one response, against a full recompute',
  values: pairs.map(([times, recompute]) => recompute / mean(times)),
});
reportFigure({
  name: `labels at 10,000 × 500, one response, 99 of 100 within`,
  values: pairs.map(([times]) => p99(times)),
  unit: 'ms',
  most: 2,
});
reportFigure({
  name: 'labels refreshed that equal a full recompute',
  values: [room.equal()],
  unit: 'of 500',
  least: 500,
});
reportFigure({
  name: 'every label after somebody joined, against a full recompute',
  values: (
    await inPairs(
      () => timeOf(room.join),
      () => timeOf(room.recompute),
    )
  ).map(([one, other]) => other / one),
});
reportFigure({
  name: `memory of that matrix, ${room.responses.toLocaleString('en-GB')} responses held`,
  values: [room.megabytes],
  unit: 'MB',
  most: 40,
});

const next = nextRoom({ people: 400, voices: 1_000, positions: 4, seed: 'bench' });
const chosen = (): number => {
  const took = timeOf(next.choose);
  next.answer();
  return took;
};
// the first hundred fill the caches, as the first minute of a circle does
for (let at = 0; at < 100; at += 1) chosen();
reportFigure({
  name: 'choosing the next question among 1,000 voices, 99 of 100 within',
  values: Array.from({ length: PAIRS }, () => p99(Array.from({ length: CHANGES }, chosen))),
  unit: 'ms',
  most: 1,
});
