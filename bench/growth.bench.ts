import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { componentRoom, type ComponentRoom } from '../packages/common-ground/bench/component-refresh.ts';
import { growthPlot } from './growth-plot.ts';
import { settledBytes, timeOf } from './measure.ts';
import { inPairs, medianInterval } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * How the engine grows with people: a hundred responses each to 500 voices. Refreshing components must not grow with
 * people at all; the rest at most as they do. `npm run bench -- growth` with WRITE_PLOT=1 draws docs/pictures/growth.svg.
 */
const SMALLEST = 1_000;
const SIZES = [SMALLEST, 10_000, 100_000];
const REFRESHED = 10;

const roomOf = (people: number): ComponentRoom =>
  componentRoom({ people, voices: 500, responses: people * 100, skewed: true, seed: 'growth', settledBytes });
const times = (room: ComponentRoom) => ({
  refresh:
    timeOf(() => {
      for (let change = 0; change < REFRESHED; change += 1) room.refresh();
    }) / REFRESHED,
  withPlaces: timeOf(room.refreshWithPlaces),
});
const cold = (room: ComponentRoom): number => timeOf(room.prepareCold());

const smallest = roomOf(SMALLEST);
const plotted: { people: number; refresh: number; withPlaces: number; cold: number; megabytes: number }[] = [];
for (const people of SIZES) {
  const room = people === SMALLEST ? smallest : roomOf(people);
  const pairs = await inPairs(
    () => times(room),
    () => times(smallest),
  );
  // copying ten million responses takes seconds, so figures without a bar get three pairs only
  const colds = await inPairs(
    () => cold(room),
    () => cold(smallest),
    Math.min(3, pairs.length),
  );
  const middle = (what: 'refresh' | 'withPlaces') => medianInterval(pairs.map(([ours]) => ours[what])).median;
  plotted.push({
    people,
    refresh: middle('refresh'),
    withPlaces: middle('withPlaces'),
    cold: medianInterval(colds.map(([ours]) => ours)).median,
    megabytes: room.megabytes,
  });
  if (room === smallest) continue;
  const named = `${people.toLocaleString('en-GB')} people against 1,000`;
  // people × 100: work that does not depend on them may not double, noise included
  reportFigure({
    name: `${named}, components after one response, time`,
    values: pairs.map(([ours, theirs]) => ours.refresh / theirs.refresh),
    most: 4,
  });
  reportFigure({
    name: `${named}, components and places, time`,
    values: pairs.map(([ours, theirs]) => ours.withPlaces / theirs.withPlaces),
  });
  reportFigure({ name: `${named}, components cold, time`, values: colds.map(([ours, theirs]) => ours / theirs) });
  reportFigure({ name: `${named}, memory`, values: [room.megabytes / smallest.megabytes] });
  reportFigure({ name: `${named}, refreshed equals a recompute`, values: [room.equal() ? 1 : 0], least: 1 });
}
if (process.env.WRITE_PLOT === '1') {
  writeFileSync(
    fileURLToPath(new URL('../docs/pictures/growth.svg', import.meta.url)),
    growthPlot(SIZES, [
      { name: 'components cold, ms', values: plotted.map((one) => one.cold) },
      { name: 'components and places refreshed, ms', values: plotted.map(({ withPlaces }) => withPlaces) },
      { name: 'components refreshed, ms', values: plotted.map(({ refresh }) => refresh) },
      { name: 'memory, MB', values: plotted.map(({ megabytes }) => megabytes) },
    ]),
  );
}
