import { expect, test } from 'vitest';
import { makeChart, type Request, type Series } from '../index.ts';

const faults = (series: Partial<Series>, request: Partial<Request> = {}): readonly string[] => {
  const made = makeChart({ name: 'bad', times: ['a', 'b', 'c'], ...series }, { kind: 'xmr', ...request });
  return made.ok ? [] : made.faults.map(({ column, point, words }) => `${column} ${point}: ${words}`);
};

test.each<[Partial<Series>, Partial<Request>, string]>([
  [{ times: [] }, {}, 'times null: There is not one point. Give at least one.'],
  [{}, {}, 'values null: There are no values.'],
  [{ values: [1, 2] }, {}, 'values null: There are 3 times and 2 values. Give one each.'],
  [{ values: [1, Number.NaN, 3] }, {}, 'values 1: NaN is not a number that can be charted.'],
  [{ values: [1, 2, 1e101] }, {}, 'values 2: 1e+101 is not a number that can be charted.'],
  [{ values: [1, -2, 3] }, { kind: 'c' }, 'values 1: -2: what is counted here cannot be less than 0.'],
  [
    { values: [1, 0, 3] },
    { kind: 't' },
    'values 1: 0: a time between two events is more than 0. Use a G chart for counts between.',
  ],
  [{ values: [1, 2, 3] }, { kind: 'p' }, 'denominators null: This chart is of rates. Give what each was counted of.'],
  [
    { values: [1, 2, 3], denominators: [2, 0, 2] },
    { kind: 'u' },
    'denominators 1: 2 of 0 cannot be. Correct one of the two, or leave both empty.',
  ],
  [
    { values: [1, 2, 3], denominators: [2, 2, 2] },
    { kind: 'p' },
    'denominators 2: 3 of 2 cannot be a proportion. Is it a rate (a U chart)?',
  ],
  [
    { times: ['2026-01-02', '2026-01-01', '2026-01-03'], values: [1, 2, 3] },
    {},
    'times 1: 2026-01-01 comes after 2026-01-02 in the list, but is earlier. Put the oldest first.',
  ],
  [{ values: [1, 2, 3] }, { target: Number.NaN }, 'target null: NaN is not a target.'],
  [
    { values: [1, 2, 3] },
    { target: [{ from: 'd', value: 1 }] },
    'target 0: The target from “d” has no place: there is no such point.',
  ],
  [{ values: [1, 2, 3] }, { leaveOut: [3] }, 'leaveOut null: There is no point 3 to leave out.'],
  [{ values: [1, 2, 3] }, { per: 0 }, 'per null: Rates cannot be shown per 0.'],
  [
    { values: [1, 2, 3] },
    { possible: { least: 1, most: 1 } },
    'possible null: The least that can happen has to be below the most.',
  ],
  [
    { values: [1, 2, 3] },
    { rebases: [{ at: 'd', reason: 'r', author: 'a' }] },
    'rebases 0: Nothing begins anew at “d”: no point has that time or a later one.',
  ],
  [
    { values: [1, 2, 3] },
    { events: [{ at: 'd', name: 'Cycle 1' }] },
    'events 0: “Cycle 1” has no place: there is no point “d”.',
  ],
  [{}, { kind: 's' }, 'subgroups null: This chart is of subgroups. Give the values of each.'],
])('SP26 what cannot be charted is refused in words: %j %j', (series, request, words) => {
  expect(faults(series, request)).toContain(words);
});

test('SP26 at most twenty faults at once, and 10,000 points is the most', () => {
  const many = Array.from({ length: 40 }, (_, at) => `${at}`);
  expect(faults({ times: many, values: many.map(() => Number.NaN) })).toHaveLength(20);
  const most = Array.from({ length: 10_001 }, (_, at) => at);
  expect(faults({ times: most.map(String), values: most })[0]).toContain('10000 is the most');
  expect(faults({ times: most.slice(1).map(String), values: most.slice(1) })).toEqual([]);
});

test('SP26 nobody among 0 is a missing point, not a fault', () => {
  const made = makeChart({ name: 'none', times: ['a', 'b'], values: [0, 1], denominators: [0, 2] }, { kind: 'p' });
  expect(made.ok && made.chart.points[0]?.value).toBeNull();
  expect(made.ok && made.chart.missing).toBe(1);
});
