import { makeChart, mdc2023 } from '@throughline/spc';
import { plainChart } from '../packages/spc/bench/plain-chart.ts';
import { timeOf } from './measure.ts';
import { inPairs } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * Charts of 36 points a second, under `mdc-2023`: all of makeChart (checks, lines, four rules, verdicts with reasons,
 * the second opinion, false alarms) against the four rules alone in their most obvious form. Both are checked for equal
 * results before they are timed.
 */
const POINTS = 36;
const SERIES = 400;
const PASSES = 10;

let state = 42;
const uniform = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
const times = Array.from({ length: POINTS }, (_, at) => `week ${at + 1}`);
const series = Array.from({ length: SERIES }, (_, at) =>
  times.map(
    (_, week) => Math.round((50 + 12 * uniform() + 12 * uniform() + (at % 3 === 0 && week > 24 ? 9 : 0)) * 10) / 10,
  ),
);

for (const values of series) {
  const made = makeChart({ name: 'bench', times, values }, { kind: 'xmr', profile: mdc2023, wanted: 'up', target: 70 });
  const plain = plainChart(values, 70, true);
  if (!made.ok) throw new Error('refused');
  const ours = made.chart.points.map(({ signal }) => signal ?? '').join();
  if (ours !== plain.labels.join() || made.chart.assurance?.verdict !== plain.assurance)
    throw new Error(`the baseline does not agree: ${ours} ≠ ${plain.labels.join()}`);
}

const secondsFor = (chart: (values: readonly number[]) => unknown): number =>
  timeOf(() => {
    for (let pass = 0; pass < PASSES; pass += 1) for (const values of series) chart(values);
  }) / 1000;

const pairs = await inPairs(
  () =>
    secondsFor((values) =>
      makeChart({ name: 'bench', times, values }, { kind: 'xmr', profile: mdc2023, wanted: 'up', target: 70 }),
    ),
  () => secondsFor((values) => plainChart(values, 70, true)),
);
reportFigure({
  name: 'XmR charts of 36 points, whole, against the four rules alone, plainly written',
  values: pairs.map(([ours, plain]) => plain / ours),
});
reportFigure({
  name: 'XmR charts of 36 points, whole',
  values: pairs.map(([ours]) => (SERIES * PASSES) / ours),
  unit: 'charts a second of processor time',
  least: 10_000,
});
