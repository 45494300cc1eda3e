import type { Chart } from '../chart.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { escape } from './escape.ts';
import { drawMark } from './draw-marks.ts';
import { shapeOf } from './shape-of.ts';
import type { MarkShape } from './picture.ts';
import { CHART_STYLE } from './tokens.ts';

/** One measure in a table of many. Signs never appear without their words. */
export type IconRow = {
  readonly measure: string;
  readonly when: string;
  readonly latest: string;
  readonly target: string;
  /** The mark of the latest point; null where there is none, or too little is known. */
  readonly variationSign: MarkShape | null;
  readonly variation: string;
  readonly assuranceSign: 'tick' | 'cross' | 'dash' | null;
  readonly assurance: string;
};

/** Many measures at a glance, one row each, in the given order. */
export const iconRows = (charts: readonly Chart[], words: Words = english): readonly IconRow[] =>
  charts.map((chart) => {
    const point = chart.latest === null ? undefined : chart.points[chart.latest];
    const { verdict } = chart.variation;
    return {
      measure: chart.name,
      when: point === undefined ? '' : words.when(point.at, chart.monthly),
      latest: point?.value === null || point === undefined ? words.missing : words.value(chart, point.value),
      target: point?.target === null || point === undefined ? '' : words.value(chart, point.target),
      variationSign:
        point === undefined || verdict === 'too-few' || verdict === 'no-variation'
          ? null
          : verdict === 'usual'
            ? 'usual'
            : shapeOf(point) === 'usual'
              ? 'signal'
              : shapeOf(point),
      variation: words.variationName(chart),
      assuranceSign:
        chart.assurance === null
          ? null
          : ({ passes: 'tick', fails: 'cross', 'hit-or-miss': 'dash', 'cannot-tell': null } as const)[
              chart.assurance.verdict
            ],
      assurance: words.assuranceName(chart),
    };
  });

const SIGNS = {
  tick: 'M5 14L11 20L21 7',
  cross: 'M6 6L20 20M20 6L6 20',
  dash: 'M5 13L21 13',
} as const;

/** The same as HTML. Signs are hidden from assistive technology, because the words beside them say the same. */
export const iconTableHtml = (charts: readonly Chart[], words: Words = english): string => {
  const { columns } = words;
  const cell = (inner: string, text: string): string =>
    `<td><span class="sign">${inner === '' ? '' : `<svg class="spc" aria-hidden="true" width="26" height="26" viewBox="0 0 26 26">${inner}</svg>`}${escape(text)}</span></td>`;
  const rows = iconRows(charts, words).map((row) => {
    const mark = row.variationSign;
    const variation = mark === null ? '' : drawMark(mark, 13, 13, mark === 'outside' ? 9 : 6.5);
    const assurance =
      row.assuranceSign === null
        ? ''
        : `<path d="${SIGNS[row.assuranceSign]}" fill="none" stroke="#221C17" stroke-width="3" stroke-linecap="round"/>`;
    return `<tr><th scope="row">${escape(row.measure)}</th><td>${escape(row.when)}</td><td class="number">${escape(row.latest)}</td>${cell(variation, row.variation)}<td class="number">${escape(row.target)}</td>${cell(assurance, row.assurance)}</tr>`;
  });
  const heads = [columns.measure, columns.when, columns.latest, columns.variation, columns.target, columns.assurance];
  return `<style>
${CHART_STYLE}
.spc-icons{border-collapse:collapse}
.spc-icons th{text-align:left}
.spc-icons th,.spc-icons td{padding:8px 16px 8px 0;vertical-align:middle;border-bottom:1px solid #D6CAB5}
.spc-icons thead th{border-bottom:2px solid #221C17}
.spc-icons .number{text-align:right;font-variant-numeric:tabular-nums}
.spc-icons .sign{display:inline-flex;align-items:center;gap:8px}
.spc-icons .spc{flex:none;background:none}
</style>
<table class="spc-icons">
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
`;
};
