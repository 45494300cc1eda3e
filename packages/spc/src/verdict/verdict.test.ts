import { expect, test } from 'vitest';
import { type Chart, english, makeChart, mdc2023, rebaseSuggestion, type Request, type Series } from '../index.ts';

const BASELINE = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 9.5 : 10.5));
const chartOf = (
  values: readonly (number | null)[],
  request: Partial<Request> = {},
  more: Partial<Series> = {},
): Chart => {
  const made = makeChart(
    { name: 'made up', times: values.map((_, at) => `week ${at + 1}`), values, ...more },
    { kind: 'xmr', ...request },
  );
  if (!made.ok) throw new Error(made.faults[0]?.words);
  return made.chart;
};

test('SP14 the latest point decides, with what marks it; what came earlier is listed apart', () => {
  const chart = chartOf([...BASELINE, 30, ...BASELINE], { baseline: 20, wanted: 'up' });
  expect(chart.variation).toMatchObject({ verdict: 'usual', reasons: [], meaning: null });
  expect(chart.variation.earlier).toEqual([{ rule: 'outside', side: 1, from: 20, to: 20, points: 1 }]);
  const now = chartOf([...BASELINE, 30], { baseline: 20, wanted: 'up' });
  expect(now.variation).toMatchObject({ verdict: 'signal', side: 1, meaning: 'improvement' });
  expect(now.variation.reasons).toEqual([{ rule: 'outside', side: 1, from: 20, to: 20, points: 1 }]);
});

test('SP15 a target above the limits fails, below passes, between or on one is hit or miss; mirrored when less is wanted', () => {
  const verdicts = (wanted: 'up' | 'down' | 'neither') =>
    [13, 12.66, 10, 7.34, 7].map((target) => chartOf(BASELINE, { target, wanted }).assurance?.verdict);
  expect(verdicts('up')).toEqual(['fails', 'hit-or-miss', 'hit-or-miss', 'hit-or-miss', 'passes']);
  expect(verdicts('down')).toEqual(['passes', 'hit-or-miss', 'hit-or-miss', 'hit-or-miss', 'fails']);
  expect(verdicts('neither')).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('SP16 each point knows the target of its time, and the latest one’s is compared', () => {
  const target = [
    { from: 'week 11', value: 12 },
    { from: 'week 3', value: 20 },
    { from: 'week 15', value: null },
  ];
  const chart = chartOf(BASELINE, { target, wanted: 'up' });
  expect([0, 2, 9, 10, 14].map((at) => chart.points[at]?.target)).toEqual([null, 20, 20, 12, null]);
  expect(chart.assurance).toBeNull();
  expect(chartOf(BASELINE.slice(0, 14), { target: target.slice(0, 2), wanted: 'up' }).assurance?.verdict).toBe(
    'hit-or-miss',
  );
});

test('SP17 what does not vary has no limits and no signals, and is compared with its target as it stands', () => {
  const tenths = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 0.1 + 0.2 : 0.3));
  const chart = chartOf(tenths, { wanted: 'up', target: 0.4 });
  expect(chart.segments[0]).toMatchObject({ varies: false, lower: null, upper: null });
  expect(chart.points.every(({ signal }) => signal === null)).toBe(true);
  expect(chart.variation.verdict).toBe('no-variation');
  expect(chart.assurance).toMatchObject({ verdict: 'fails', against: 'constant' });
  expect(chartOf(tenths, { wanted: 'up', target: 0.3 }).assurance?.verdict).toBe('passes');
  expect(chartOf(tenths, { wanted: 'down', target: 0.2 }).assurance?.verdict).toBe('fails');
  const screenedAway = [...Array.from({ length: 15 }, () => 10), 13];
  const screening = { times: 3.267, keepsEqual: false };
  expect(chartOf(screenedAway, { profile: { ...mdc2023, screening } }).variation.verdict).toBe('no-variation');
});

test('SP18 a gap breaks runs, is counted, and an empty last row decides nothing', () => {
  const shifted = [...BASELINE, 10.2, 10.2, 10.2, null, 10.2, 10.2, 10.2];
  expect(chartOf(shifted, { baseline: 20 }).points.some(({ shift }) => shift !== 0)).toBe(false);
  const chart = chartOf([...BASELINE, 30, null, null], { baseline: 20, wanted: 'down' });
  expect(chart).toMatchObject({ observed: 21, missing: 2, latest: 20 });
  expect(chart.variation).toMatchObject({ verdict: 'signal', meaning: 'concern' });
  const nothing = chartOf([null, null, null]);
  expect(nothing).toMatchObject({ observed: 0, latest: null, assurance: null });
  expect(nothing.variation.verdict).toBe('too-few');
});

test('SP19 short series: dots, then a run about the median, then trial limits', () => {
  const shown = (length: number, request: Partial<Request> = {}) => {
    const [segment] = chartOf(BASELINE.slice(0, length), request).segments;
    return [segment?.shown, segment?.centre === null, segment?.upper === null, segment?.trial];
  };
  expect(shown(9)).toEqual(['dots', true, true, false]);
  expect(shown(10)).toEqual(['run', false, true, false]);
  expect(shown(12)).toEqual(['run', false, true, false]);
  expect(shown(13)).toEqual(['limits', false, false, true]);
  expect(shown(20)).toEqual(['limits', false, false, false]);
  expect(shown(12, { baseline: 12 })).toEqual(['limits', false, false, true]);
  expect(chartOf([1, 2, 3, 4, 5, 6, 7, 8, 9]).points.every(({ signal }) => signal === null)).toBe(true);
  expect(chartOf([1, 2, 3, 4, 5, 6, 7, 8, 9]).variation.verdict).toBe('too-few');
  const short = makeChart({ name: '', times: ['a'], values: [1] }, { kind: 'xmr', baseline: 11 });
  expect(short).toMatchObject({ ok: false, faults: [{ column: 'baseline' }] });
});

test('SP20 re-basing holds from the next point after its date, has an author and a reason, and can be taken back', () => {
  const values = [...BASELINE, ...BASELINE.map((value) => value + 10)];
  const times = values.map(
    (_, at) => `2026-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
  );
  const rebase = { at: '2026-01-20', reason: 'the new rota', author: 'Ada' };
  const chart = chartOf(values, { rebases: [{ ...rebase, at: '2026-01-21' }] }, { times });
  expect(chart.segments.map(({ start, centre }) => [start, centre])).toEqual([
    [0, 10],
    [20, 20],
  ]);
  expect(chart.segments[1]?.rebase).toMatchObject({ author: 'Ada', reason: 'the new rota' });
  const sparse = times.map((time) => time.replace('2026-01-20', '2026-01-19'));
  expect(chartOf(values, { rebases: [rebase] }, { times: sparse }).segments[1]?.start).toBe(20);
  expect(chartOf(values, { rebases: [] }, { times })).toEqual({
    ...chartOf(values, {}, { times }),
    zones: expect.any(Function),
  });
  const bare = makeChart({ name: '', times, values }, { kind: 'xmr', rebases: [{ ...rebase, author: ' ' }] });
  expect(bare).toMatchObject({ ok: false, faults: [{ column: 'rebases', point: 0 }] });
});

test('SP20 a shift that lasts is asked about, and nothing is re-based by itself', () => {
  const values = [...BASELINE, 9.5, ...BASELINE.slice(0, 13).map((value) => value + 10)];
  const chart = chartOf(values, { baseline: 20 });
  expect(rebaseSuggestion(chart)).toBe(21);
  expect(english.suggestion(chart)).toBe(
    'Does anybody know what changed at week 22? If so, the chart could be re-based there, with the reason.',
  );
  expect(chart.segments).toHaveLength(1);
  expect(rebaseSuggestion(chartOf(values.slice(0, -1), { baseline: 20 }))).toBeNull();
  const done = chartOf(values, { rebases: [{ at: 'week 22', reason: 'the new rota', author: 'Ada' }] });
  expect(rebaseSuggestion(done)).toBeNull();
  expect(english.suggestion(done)).toBe('');
});

test('SP21 an XmR chart of rates knows that each rate counts alike', () => {
  const denominators = BASELINE.map((_, at) => 100 + at);
  expect(chartOf(BASELINE, {}, { denominators }).meanOfRates).toBe(true);
  expect(chartOf(BASELINE, { kind: 'u' }, { denominators }).meanOfRates).toBe(false);
  expect(chartOf(BASELINE).meanOfRates).toBe(false);
});
