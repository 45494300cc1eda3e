import { measureLabelRefresh } from '../packages/common-ground/bench/label-refresh.ts';
import { measureWhatComesNext } from '../packages/common-ground/bench/what-next.ts';
import { print, processorTime, round, settledBytes } from './measure.ts';

/**
 * One response at 10,000 people × 500 voices against a full recomputation, the memory of its matrix, and the next
 * question at 1,000 voices.
 */
const labels = measureLabelRefresh({
  people: 10_000,
  voices: 500,
  positions: 4,
  changes: 5_000,
  seed: 'bench',
  clock: processorTime,
  settledBytes,
});
const { refresh, fullRecompute } = labels;
print({
  name: 'label refresh after one response at 10,000 people × 500 voices, against a full recompute',
  ours: round(refresh.middle),
  baseline: round(fullRecompute),
  unit: 'ms of processor time',
  ratio: round(fullRecompute / refresh.middle),
  p99: round(refresh.p99),
  worst: round(refresh.worst),
  bar: 2,
});
print({
  name: 'labels refreshed that equal a full recompute',
  ours: labels.equal ? 500 : 0,
  baseline: 500,
  unit: 'labels',
  ratio: labels.equal ? 1 : 0,
});
print({
  name: 'every label after somebody joined',
  ours: round(labels.afterJoining),
  baseline: round(fullRecompute),
  unit: 'ms of processor time',
  ratio: round(fullRecompute / labels.afterJoining),
});
print({
  name: `memory of that matrix, ${labels.responses} responses held, against its bar`,
  ours: round(labels.megabytes),
  baseline: 40,
  unit: 'MB',
  ratio: round(40 / labels.megabytes),
  bar: 40,
});

const next = measureWhatComesNext({
  people: 400,
  voices: 1_000,
  positions: 4,
  questions: 5_000,
  seed: 'bench',
  clock: processorTime,
});
print({
  name: 'choosing the next question among 1,000 voices',
  ours: round(next.middle),
  baseline: 1,
  unit: 'ms of processor time (baseline: the bar)',
  ratio: round(1 / next.middle),
  p99: round(next.p99),
  worst: round(next.worst),
  bar: 1,
});
if (!labels.equal || refresh.p99 > 2 || labels.megabytes > 40 || next.p99 > 1) process.exitCode = 1;
