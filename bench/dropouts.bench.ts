import { simulate } from '../apps/cli/src/simulate/simulate.ts';
import { startServerUnderTest } from './server-under-test.ts';

/**
 * 500 phones at human pace, a tenth of their connections cut every ten seconds: no acknowledged answer is lost or
 * duplicated.
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
  const print = (result: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(result)}\n`);
  print({
    name: `answers found of those acknowledged (500 phones, ${report.drops} lines cut)`,
    ours: report.found,
    baseline: report.acknowledged,
    unit: 'answers',
    ratio: report.found / report.acknowledged,
  });
  print({ name: 'lost', ours: report.lost, baseline: 0, unit: 'answers', ratio: report.lost === 0 ? 1 : 0 });
  print({ name: 'doubled', ours: report.doubled, baseline: 0, unit: 'answers', ratio: report.doubled === 0 ? 1 : 0 });
  print({
    name: 'p99 until an answer is acknowledged',
    ours: Math.round(report.times.p99),
    baseline: Math.round(report.times.middle),
    unit: 'ms (beside the middle)',
    ratio: Number((report.times.p99 / Math.max(1, report.times.middle)).toFixed(2)),
  });
  if (report.lost + report.doubled + report.refused > 0 || report.acknowledged === 0) process.exitCode = 1;
} finally {
  await server.stop();
}
