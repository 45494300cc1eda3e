import { type ComponentFigures, measureComponents } from '../packages/common-ground/bench/component-refresh.ts';
import { print, processorTime, round, settledBytes } from './measure.ts';

/**
 * The opinion picture kept up to date: a full room of 10,000 × 500, and one the size of the largest Polis conversation.
 */
const tell = (
  name: string,
  figures: ComponentFigures,
  bars: { warm: number; cold: number; megabytes: number },
): boolean => {
  const { cold, warm, warmWithPlaces, megabytes, equal } = figures;
  print({
    name: `${name}, one response added: components refreshed, against computing them from the responses alone`,
    ours: round(warm.middle),
    baseline: round(cold),
    unit: 'ms of processor time',
    ratio: round(cold / warm.middle),
    worst: round(warm.worst),
    bar: bars.warm,
  });
  print({
    name: `${name}, one response added: components and everybody’s place refreshed`,
    ours: round(warmWithPlaces.middle),
    baseline: round(cold),
    unit: 'ms of processor time',
    ratio: round(cold / warmWithPlaces.middle),
    worst: round(warmWithPlaces.worst),
  });
  print({
    name: `${name}: memory of ${figures.responses.toLocaleString('en-GB')} responses with their sums over pairs, against its bar`,
    ours: round(megabytes),
    baseline: bars.megabytes,
    unit: 'MB',
    ratio: round(bars.megabytes / megabytes),
  });
  if (Number.isFinite(bars.cold))
    print({
      name: `${name}: components cold, against their bar`,
      ours: round(cold),
      baseline: bars.cold,
      unit: 'ms of processor time',
      ratio: round(bars.cold / cold),
    });
  print({
    name: `${name}: refreshed equals a recompute to the last bit`,
    ours: equal ? 1 : 0,
    baseline: 1,
    unit: 'yes',
    ratio: equal ? 1 : 0,
  });
  return equal && warm.middle <= bars.warm && cold <= bars.cold && megabytes <= bars.megabytes;
};

const full = measureComponents({
  people: 10_000,
  voices: 500,
  responses: 5_000_000,
  skewed: false,
  changes: 40,
  seed: 'bench',
  clock: processorTime,
  settledBytes,
});
const held =
  tell('10,000 × 500', full, { warm: 50, cold: Number.POSITIVE_INFINITY, megabytes: 40 }) &&
  full.warmWithPlaces.middle <= 50;
const largest = measureComponents({
  people: 33_422,
  voices: 783,
  responses: 2_000_000,
  skewed: true,
  changes: 20,
  seed: 'bench',
  clock: processorTime,
  settledBytes,
});
const alsoHeld = tell('33,422 × 783', largest, { warm: 50, cold: 2_000, megabytes: 100 });
if (!held || !alsoHeld) process.exitCode = 1;
