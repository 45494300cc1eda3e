import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Chart,
  english,
  iconRows,
  iconTableHtml,
  layOut,
  makeChart,
  pairToSvg,
  type Request,
  type Series,
  tableHtml,
  tableText,
  toCsv,
  toFigure,
  toSvg,
  toTable,
} from '../index.ts';
import { keepApart, roundTicks, tickDigits } from './scale.ts';
import { textWidth, wrapText } from './text-width.ts';

const weeks = (length: number): string[] => Array.from({ length }, (_, at) => `week ${at + 1}`);
const chartOf = (
  values: readonly (number | null)[],
  request: Partial<Request> = {},
  more: Partial<Series> = {},
): Chart => {
  const made = makeChart(
    { name: 'Walked', unit: '%', times: weeks(values.length), values, ...more },
    { kind: 'xmr', ...request },
  );
  if (!made.ok) throw new Error(made.faults[0]?.words);
  return made.chart;
};
const WALKED = [37, 43, 40, 34, 45, 39, 42, 36, 44, 38, 41, 46, 37, 39, 45, 43, 47, 42, 49, 51, 48, 54, 52, 57, 53, 59];
const walked = chartOf(WALKED, {
  baseline: 13,
  wanted: 'up',
  target: 70,
  targetName: 'aim',
  events: [{ at: 'week 14', name: 'Cycle 1' }],
});
const FRAME = { width: 912, plotHeight: 300, size: 15 };

test('SP27 marks follow the grammar: open discs, filled discs, diamonds, crosses; a gap parts the thread', () => {
  const shapes = layOut(walked, english, FRAME).marks.map(({ shape }) => shape);
  expect(shapes.slice(0, 14).every((shape) => shape === 'usual')).toBe(true);
  expect(shapes.slice(14, 23).every((shape) => shape === 'signal')).toBe(true);
  expect([shapes[23], shapes[25]]).toEqual(['outside', 'outside']);
  const gappy = layOut(chartOf([1, 2, null, 4, 99, ...WALKED], { leaveOut: [4] }), english, FRAME);
  expect(gappy.thread.map((places) => places.length)).toEqual([2, 28]);
  expect(gappy.marks[3]?.shape).toBe('left-out');
});

test('SP27 re-basing is a gap in mean and limits, with its reason and author; the thread goes on', () => {
  const rebases = [{ at: 'week 14', reason: 'a new ward', author: 'Ada' }];
  const picture = layOut(chartOf([...WALKED, ...WALKED], { rebases }), english, FRAME);
  const centres = picture.lines.filter(({ kind }) => kind === 'centre');
  expect(centres).toHaveLength(2);
  const [one, other] = centres.map(({ places }) => places);
  expect(one?.at(-1)?.[0] as number).toBeLessThan(other?.[0]?.[0] as number);
  expect(picture.thread).toHaveLength(1);
  expect(
    picture.texts
      .filter(({ role }) => role === 'rebase')
      .map(({ text }) => text)
      .join(' '),
  ).toBe('re-based: a new ward (Ada)');
});

test('SP28 nothing is drawn outside the picture, no name covers another, and none is cut', () => {
  const label = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { freq: 6 }), {
        minLength: 1,
        maxLength: 50,
      }),
      fc.array(label, { maxLength: 4 }),
      fc.integer({ min: 320, max: 1_200 }),
      fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { nil: undefined }),
      (values, names, width, target) => {
        const chart = chartOf(values, {
          ...(target === undefined ? {} : { target }),
          events: names.map((name, at) => ({ at: `week ${1 + ((at * 7) % values.length)}`, name })),
        });
        const picture = layOut(chart, english, { ...FRAME, width });
        for (const { x, y } of picture.marks) {
          expect(x).toBeGreaterThanOrEqual(picture.plot.left - 1);
          expect(x).toBeLessThanOrEqual(picture.plot.right + 1);
          expect(y).toBeGreaterThanOrEqual(picture.plot.top - 1);
          expect(y).toBeLessThanOrEqual(picture.plot.bottom + 1);
        }
        const events = picture.texts.filter(({ role }) => role === 'event');
        expect(
          events
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        ).toHaveLength(names.join('').replace(/\s/g, '').length);
        events.forEach((one, at) => {
          for (const other of events.slice(at + 1)) {
            const apart =
              Math.abs(one.y - other.y) >= 14 ||
              one.x + textWidth(one.text, 15, true) <= other.x + 0.01 ||
              other.x + textWidth(other.text, 15, true) <= one.x + 0.01;
            expect(apart).toBe(true);
          }
        });
        const lineNames = picture.texts
          .filter(({ role }) => role === 'name' || role === 'target-name')
          .map(({ y }) => y);
        lineNames.sort((one, other) => one - other);
        for (let at = 1; at < lineNames.length; at += 1)
          expect((lineNames[at] as number) - (lineNames[at - 1] as number)).toBeGreaterThan(12);
        const svg = toSvg(chart, { width });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    { numRuns: 250 },
  );
});

test('SP29 the SVG stands by itself: a role, a title, the finding as description, and nothing that runs', () => {
  const nasty = chartOf(
    WALKED,
    { events: [{ at: 'week 3', name: '<script>alert(1)</script> & "more"' }] },
    { name: '<b>Falls</b> \u0000' },
  );
  const svg = toSvg(nasty);
  expect(svg).toContain('role="img" lang="en-GB" aria-labelledby="spc-title spc-desc"');
  expect(svg).toContain('<title id="spc-title">&lt;b&gt;Falls&lt;/b&gt; \uFFFD</title>');
  expect(svg).not.toMatch(/<script|<b>|<image|href|url\(/);
  expect(svg).not.toContain('\u0000');
  expect(toSvg(walked)).toContain('<desc id="spc-desc">Walked: 12 in a row above the mean');
  expect(toSvg(walked, { withWords: false })).not.toContain('class="finding"');
  expect(toSvg(walked, { id: 'falls' })).toContain('aria-labelledby="falls-title falls-desc"');
});

test('SP29 the table says all that the picture shows, and the CSV gives numbers in full', () => {
  const table = toTable(walked);
  expect(table.heads).toEqual(['when', 'value', 'centre', 'lower limit', 'upper limit', 'aim', 'signal', 'meaning']);
  expect(table.rows[25]).toEqual([
    'week 26',
    '59%',
    '40.2%',
    '24.2%',
    '56.1%',
    '70%',
    'above the upper limit',
    'improvement',
  ]);
  expect(tableText(table).split('\n')[1]).toMatch(/^week 1 +37%/);
  expect(tableHtml(table)).toContain('<th scope="row">week 26</th>');
  expect(toFigure(walked)).toMatch(/^<figure[\s\S]*<svg[\s\S]*<table>[\s\S]*<\/figure>\n$/);
  const csv = toCsv(chartOf([1, null, 3], {}, { times: ['=1+1', 'b,c', 'd'] }));
  expect(csv.split('\r\n')[1]).toMatch(/^'=1\+1,1,/);
  expect(csv.split('\r\n')[2]).toMatch(/^"b,c",,/);
});

test('SP30 a table over many measures: signs never without their words, three signs in all', () => {
  const rows = iconRows([
    walked,
    chartOf([1, 2]),
    chartOf(
      Array.from({ length: 20 }, () => 5),
      { wanted: 'down', target: 6 },
    ),
  ]);
  expect(
    rows.map(({ variationSign, variation, assuranceSign, assurance }) => [
      variationSign,
      variation,
      assuranceSign,
      assurance,
    ]),
  ).toEqual([
    ['outside', 'improvement, high', 'cross', 'fails'],
    [null, 'too few points', null, ''],
    [null, 'no variation', 'tick', 'passes'],
  ]);
  expect(iconTableHtml([walked])).toContain('aria-hidden="true"');
});

test('SP30 two measures on one time axis, each on its own scale', () => {
  const months = (length: number) => Array.from({ length }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}-01`);
  const upper = chartOf(WALKED.slice(0, 12), {}, { times: months(12), name: 'Required' });
  const lower = chartOf([60, 70], {}, { times: ['2025-03-01', '2025-12-01'], name: 'Lived' });
  const svg = pairToSvg(upper, lower);
  expect(svg).toContain('<title id="spc-title">Required, Lived</title>');
  expect(svg.match(/class="measure"/g)).toHaveLength(2);
  const places = [...svg.matchAll(/<circle class="usual" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  // the two points of the lower chart are under the third and the twelfth of the upper
  expect(places.slice(-3).includes(places[2] as number) || places.includes(places[2] as number)).toBe(true);
  expect(places[12]).toBe(places[2]);
  expect(places[13]).toBe(places[11]);
});

test('round ticks, names kept apart, lines of text', () => {
  expect(roundTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(tickDigits(roundTicks(0, 0.3, 3))).toBe(1);
  expect(keepApart([10, 11, 50], 15, 0, 60)).toEqual([3, 18, 50]);
  expect(wrapText('one two three', 60, 15)).toEqual(['one two', 'three']);
  expect(wrapText('x'.repeat(30), 60, 15).join('')).toBe('x'.repeat(30));
});
