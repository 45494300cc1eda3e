import type { ChartPoint, Segment, Signal } from '../chart-points.ts';
import type { Chart } from '../chart.ts';
import { dayOf } from '../series/dates.ts';
import { rebaseSuggestion } from '../verdict/rebase-suggestion.ts';
import type { Reason } from '../verdict/variation.ts';
import { captionOf, secondOpinionOf } from './english-caption.ts';
import { digitsOf, formatNumber } from './format.ts';
import type { Words } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const when = (time: string, monthly: boolean): string => {
  const day = dayOf(time);
  if (day === null) return time;
  return `${monthly ? '' : `${day.day} `}${MONTHS[day.month - 1]} ${day.year}`;
};

/** “in June 2026”, “on 3 June 2026”, “at week 3”. */
const moment = (chart: Chart, at: number): string => {
  const time = chart.points[at]?.at ?? '';
  const word = dayOf(time) === null ? 'at' : chart.monthly ? 'in' : 'on';
  return `${word} ${when(time, chart.monthly)}`;
};

const shortly = (time: string, monthly: boolean): string => {
  const day = dayOf(time);
  if (day === null) return time;
  const month = (MONTHS[day.month - 1] as string).slice(0, 3);
  return monthly ? `${month} ${day.year}` : `${day.day} ${month} ${day.year}`;
};

const value = (chart: Chart, number: number): string => `${formatNumber(number, digitsOf(chart))}${chart.unit}`;

/** A point's value; a rate with what was counted, of how many, beside it. */
const said = (chart: Chart, at: number): string => {
  const point = chart.points[at];
  if (point === undefined || point.value === null) return '';
  const counts =
    point.counted === null || point.of === null
      ? ''
      : ` (${formatNumber(point.counted, 2)} of ${formatNumber(point.of, 2)})`;
  return `${value(chart, point.value)}${chart.kind === 'mr' ? '' : counts}`;
};

const segmentOf = (chart: Chart, at: number): Segment | undefined => chart.segments[chart.points[at]?.segment ?? -1];

const centreName = (chart: Chart, segment: number): string =>
  chart.kind === 'run' ||
  chart.kind === 'g' ||
  chart.profile.centre === 'median' ||
  chart.segments[segment]?.shown === 'run'
    ? 'median'
    : chart.kind === 't'
      ? 'centre'
      : 'mean';

const lineIn = (chart: Chart, at: number): string => centreName(chart, chart.points[at]?.segment ?? 0);

const reason = (chart: Chart, one: Reason): string => {
  if (one.rule === 'runs') {
    const centre = centreName(chart, one.segment);
    const long = one.longest > one.longestUsual;
    const few = one.crossings < one.fewestUsual;
    const parts = [
      ...(long || !few
        ? [`${one.longest} in a row on one side of the ${centre}, where up to ${one.longestUsual} is usual`]
        : []),
      ...(few || !long
        ? [`the line crosses the ${centre} ${times(one.crossings)}, where ${one.fewestUsual} or more is usual`]
        : []),
    ];
    return parts.join('; ');
  }
  const point = chart.points[one.to];
  const last = point === undefined ? '' : when(point.at, chart.monthly);
  const centre = lineIn(chart, one.to);
  const above = one.side === 1 ? 'above' : 'below';
  if (one.rule === 'trend')
    return `${one.points} points in a row, each ${one.side === 1 ? 'higher' : 'lower'} than the one before, up to ${last}`;
  if (one.rule === 'shift') return `${one.points} in a row ${above} the ${centre}, up to ${last}`;
  if (one.rule === 'two-of-three') return `two of three in a row far ${above} the ${centre}, up to ${last}`;
  const limit = one.side === 1 ? point?.upper : point?.lower;
  const than = typeof limit === 'number' ? ` of ${value(chart, limit)}` : '';
  if (one.points > 1)
    return `${one.points} in a row ${above} the ${one.side === 1 ? 'upper' : 'lower'} limit, up to ${last}`;
  return `${said(chart, one.to)} ${moment(chart, one.to)} is ${above} the ${one.side === 1 ? 'upper' : 'lower'} limit${than}`;
};

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const MEANT = {
  improvement: 'That is an improvement, and unlikely to be chance alone.',
  concern: 'That is the wrong way, and unlikely to be chance alone.',
  high: 'That is higher than chance alone would make it.',
  low: 'That is lower than chance alone would make it.',
} as const;

const finding = (chart: Chart): string => {
  const { variation, latest, name } = chart;
  const called = name === '' ? '' : `${name}: `;
  const segment = latest === null ? undefined : segmentOf(chart, latest);
  if (latest === null || segment === undefined) return `${called}there is no value yet.`;
  const since = chart.segments.length > 1 ? ' since the chart was re-based' : '';
  if (variation.verdict === 'too-few') {
    const points = segment.observed === 1 ? '1 point is' : `${segment.observed} points are`;
    return `${called}${points} too few to tell a change from chance${since}. From 10 on there is a middle to compare with, from 13 on there are limits.`;
  }
  const now = chart.points[latest];
  const shown = now?.value === null || now === undefined ? '' : value(chart, now.value);
  if (variation.verdict === 'no-variation') {
    const constant = chart.points.every(
      (point) => point.segment !== now?.segment || point.value === null || value(chart, point.value) === shown,
    );
    return constant
      ? `${called}every value${since} is ${shown}. Where nothing varies, nothing can be told from variation.`
      : `${called}the ${segment.baseline} points the limits would come from do not vary. So there are no limits to judge the others by.`;
  }
  if (variation.verdict === 'usual') {
    const quiet = `${called}${said(chart, latest)} ${moment(chart, latest)} is within what is usual here. It tells of no change.`;
    const { earlier } = variation;
    const last = earlier.at(-1);
    if (last === undefined) return quiet;
    return `${quiet} Earlier there ${earlier.length === 1 ? 'was a signal' : `were ${earlier.length} signals, the last`}: ${reason(chart, last)}.`;
  }
  const main =
    variation.reasons.find(({ rule }) => rule === 'shift' || rule === 'trend') ?? (variation.reasons[0] as Reason);
  const beyond = variation.reasons.find(({ rule }) => rule === 'outside');
  const rest =
    beyond === undefined || beyond === main
      ? ''
      : `, the last of them beyond the ${variation.side === 1 ? 'upper' : 'lower'} limit`;
  const meant =
    variation.meaning === null
      ? 'That is more than chance alone would do. It says nothing of the direction.'
      : MEANT[variation.meaning];
  return `${called}${reason(chart, main)}${rest}. ${meant}`;
};

const assurance = (chart: Chart): string => {
  const judged = chart.assurance;
  if (judged === null) return '';
  const target = `the ${chart.targetName} of ${value(chart, judged.target)}`;
  if (judged.verdict === 'cannot-tell') return `There are no limits yet to compare ${target} with.`;
  if (judged.against === 'constant')
    return judged.verdict === 'passes'
      ? `It meets ${target} as it stands.`
      : `It does not meet ${target} as it stands.`;
  if (judged.verdict === 'passes') return `As it is, it can be relied on to meet ${target}.`;
  if (judged.verdict === 'fails') return `As it is, it will not meet ${target}: something has to change first.`;
  return `As it is, it will sometimes meet ${target} and sometimes miss it, by chance.`;
};

const MEANING = { improvement: 'improvement', concern: 'concern', high: 'high', low: 'low' } as const;

const variationName = ({ variation }: Chart): string => {
  const side = variation.side === 1 ? 'high' : 'low';
  switch (variation.verdict) {
    case 'too-few':
      return 'too few points';
    case 'no-variation':
      return 'no variation';
    case 'usual':
      return 'usual variation';
    default:
      if (variation.meaning === null) return 'not chance alone';
      return variation.meaning === 'high' || variation.meaning === 'low'
        ? `unusually ${side}`
        : `${variation.meaning}, ${side}`;
  }
};

const assuranceName = ({ assurance: judged }: Chart): string =>
  judged === null
    ? ''
    : { passes: 'passes', fails: 'fails', 'hit-or-miss': 'hit or miss', 'cannot-tell': 'cannot tell yet' }[
        judged.verdict
      ];

const signal = (name: Signal, point: ChartPoint): string => {
  if (name === 'outside') return point.outside === 1 ? 'above the upper limit' : 'below the lower limit';
  if (name === 'trend') return point.trend === 1 ? 'rising trend' : 'falling trend';
  if (name === 'two-of-three') return point.twoOfThree === 1 ? 'two of three, high' : 'two of three, low';
  return point.shift === 1 ? 'shift, high' : 'shift, low';
};

const suggestion = (chart: Chart): string => {
  const from = rebaseSuggestion(chart);
  if (from === null) return '';
  const time = when(chart.points[from]?.at ?? '', chart.monthly);
  return `Does anybody know what changed at ${time}? If so, the chart could be re-based there, with the reason.`;
};

/** What charts say, in plain English. */
export const english: Words = {
  language: 'en-GB',
  kind: {
    run: 'Run chart',
    xmr: 'XmR chart',
    mr: 'Moving range chart',
    p: 'P chart',
    u: 'U chart',
    'p-prime': 'P′ chart',
    'u-prime': 'U′ chart',
    'i-prime': 'I′ chart',
    c: 'C chart',
    g: 'G chart',
    t: 'T chart',
    xbar: 'X̄ chart',
    s: 'S chart',
  },
  when,
  shortly,
  value,
  finding,
  assurance,
  reason,
  variationName,
  assuranceName,
  meaning: MEANING,
  caption: (chart) => captionOf(chart, english),
  secondOpinion: secondOpinionOf,
  centreName,
  lower: 'lower limit',
  upper: 'upper limit',
  key: {
    usual: 'usual variation',
    value: 'a value',
    shift: (length, centre) => `part of a shift: ${length} or more on one side of the ${centre}`,
    trend: (length) => `part of a trend: ${length} or more, each further than the last`,
    twoOfThree: 'two of three in the outer third',
    outside: 'beyond a limit',
    leftOut: 'left out of the limits',
  },
  signal,
  suggestion,
  rebased: (why, author) => `re-based: ${why} (${author})`,
  columns: {
    when: 'when',
    value: 'value',
    counted: 'counted',
    of: 'of',
    centre: 'centre',
    lower: 'lower limit',
    upper: 'upper limit',
    target: 'target',
    signal: 'signal',
    meaning: 'meaning',
    measure: 'measure',
    latest: 'latest',
    variation: 'variation',
    assurance: 'against the target',
  },
  missing: 'missing',
  tableBeside: 'The values are in the table beside it.',
};
