import { simulate } from '../apps/cli/src/simulate/simulate.ts';
import { startServerUnderTest } from './server-under-test.ts';
import { reportFigure } from './figures.ts';

/**
 * 500 phones at human pace, a tenth of their connections cut every ten seconds: no acknowledged answer is lost or
 * duplicated. It only counts, without a baseline, so there are no pairs.
 */
const server = await startServerUnderTest(60);
try {
  const report = await simulate({
    url: server.url,
    code: server.code,
    people: 500,
    dropouts: 0.1,
    dropEvery: 10_000,
    answers: 24,
    pace: 1_500,
    batch: 1,
    speakers: 0.2,
    seed: 'bench',
    limit: 180_000,
  });
  const named = `500 phones, ${report.drops} lines cut`;
  reportFigure({ name: `${named}, answers acknowledged`, values: [report.acknowledged], unit: 'answers', least: 1 });
  reportFigure({
    name: `${named}, answers found of those acknowledged`,
    values: [report.found / report.acknowledged],
    unit: 'of 1',
  });
  reportFigure({ name: `${named}, lost`, values: [report.lost], unit: 'answers', most: 0 });
  reportFigure({ name: `${named}, doubled`, values: [report.doubled], unit: 'answers', most: 0 });
  reportFigure({ name: `${named}, refused`, values: [report.refused], unit: 'posts', most: 0 });
  reportFigure({ name: `${named}, 99 of 100 acknowledged within`, values: [report.times.p99], unit: 'ms' });
} finally {
  await server.stop();
}
