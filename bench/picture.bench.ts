import { type ComponentSettings, componentRoom } from '../packages/common-ground/bench/component-refresh.ts';
import { settledBytes, timeOf } from './measure.ts';
import { inPairs } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * The opinion picture kept up to date: a full circle of 10,000 × 500, and one the size of the largest Polis
 * conversation. By processor time; bars in milliseconds and megabytes are those of engine.md.
 */
const CHANGES = 4;
type Bars = { readonly warm: number; readonly withPlaces?: number; readonly cold?: number; readonly megabytes: number };

const measure = async (settings: Omit<ComponentSettings, 'seed' | 'settledBytes'>, bars: Bars): Promise<void> => {
  const room = componentRoom({ ...settings, seed: 'bench', settledBytes });
  const named = `picture at ${settings.people.toLocaleString('en-GB')} × ${settings.voices}`;
  const meanOf = (what: () => void): number =>
    timeOf(() => {
      for (let change = 0; change < CHANGES; change += 1) what();
    }) / CHANGES;
  const pairs = await inPairs(
    () => ({ warm: meanOf(room.refresh), withPlaces: meanOf(room.refreshWithPlaces) }),
    () => timeOf(room.prepareCold()),
  );
  const of = (what: 'warm' | 'withPlaces') => pairs.map(([times]) => times[what]);
  const most = (bar: number | undefined) => (bar === undefined ? {} : { most: bar });
  reportFigure({
    name: `${named}, components after one response, against computing them from the responses alone`,
    values: pairs.map(([{ warm }, cold]) => cold / warm),
  });
  reportFigure({ name: `${named}, components after one response`, values: of('warm'), unit: 'ms', most: bars.warm });
  reportFigure({
    name: `${named}, components and everybody’s place`,
    values: of('withPlaces'),
    unit: 'ms',
    ...most(bars.withPlaces),
  });
  reportFigure({
    name: `${named}, components cold`,
    values: pairs.map(([, cold]) => cold),
    unit: 'ms',
    ...most(bars.cold),
  });
  reportFigure({
    name: `${named}, memory of ${room.given.toLocaleString('en-GB')} responses and their sums over pairs`,
    values: [room.megabytes],
    unit: 'MB',
    most: bars.megabytes,
  });
  reportFigure({
    name: `${named}, refreshed equals a recompute to the last bit`,
    values: [room.equal() ? 1 : 0],
    least: 1,
  });
};

await measure(
  { people: 10_000, voices: 500, responses: 5_000_000, skewed: false },
  { warm: 50, withPlaces: 50, megabytes: 40 },
);
await measure(
  { people: 33_422, voices: 783, responses: 2_000_000, skewed: true },
  { warm: 50, cold: 2_000, megabytes: 100 },
);
