import { startBaseline } from './baseline-server.ts';
import { inPairs } from './pairs.ts';
import { startServerUnderTest } from './server-under-test.ts';
import { circleStream, holdStreams, type StreamsTarget } from './streams-turns.ts';
import { reportFigure } from './figures.ts';

/**
 * 5,000 open streams on each of two servers, updated twice a second in turn: ours against Hono's own helper with
 * messages of the same size. Compared by messages for each second of the server's processor time.
 */
const STREAMS = 5_000;
const UPDATES = 4;
const EVERY = 500;

const ours = await startServerUnderTest(40);
const baseline = await startBaseline('./streams-baseline-server.ts', JSON.stringify({ padding: 'x'.repeat(560) }));
const held = holdStreams(STREAMS, UPDATES, EVERY);
try {
  const mine = circleStream(ours);
  const theirs: StreamsTarget = { ...baseline, path: '/live', pass: 'none', poke: { path: '/poke', body: '{}' } };
  await held.open(mine);
  await held.open(theirs);
  const pairs = await inPairs(
    () => held.turn(mine),
    () => held.turn(theirs),
  );
  const named = `${STREAMS.toLocaleString('en-GB')} streams at ${1_000 / EVERY} updates/s`;
  reportFigure({
    name: `${named}, messages a second of processor time against Hono’s helper`,
    values: pairs.map(([one, other]) => one.aCpuSecond / other.aCpuSecond),
    least: 2,
  });
  reportFigure({
    name: `${named}, messages`,
    values: pairs.map(([one]) => one.aCpuSecond),
    unit: 'a second of processor time',
  });
  reportFigure({
    name: `${named}, 99 of 100 posts delivered within, the helper’s time against ours`,
    values: pairs.map(([one, other]) => other.p99 / one.p99),
  });
  reportFigure({ name: `${named}, 99 of 100 delivered within`, values: pairs.map(([one]) => one.p99), unit: 'ms' });
  reportFigure({
    name: `${named}, streams that reached the final version`,
    values: [Math.min(...pairs.map(([one]) => one.reached))],
    unit: `of ${STREAMS}`,
    least: STREAMS,
  });
} finally {
  held.stop();
  baseline.stop();
  await ours.stop();
}
