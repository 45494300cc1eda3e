import type { Segment } from '../chart-points.ts';
import type { Chart } from '../chart.ts';
import { formatNumber } from './format.ts';
import type { Words } from './words.ts';

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

/** Chart type, rule set, lengths, version and baseline (interface.md § 7), then what is missing and how far to trust it. */
export const captionOf = (chart: Chart, words: Words): readonly string[] => {
  const latest = latestSegment(chart);
  const isRun = chart.kind === 'run';
  return [
    `${words.kind[chart.kind]}${chart.meanOfRates ? ' of rates: each counts alike, however many it was counted of' : ''}.`,
    ruleSet(chart),
    ...(latest === undefined ? [] : [baseline(chart, latest, isRun)]),
    ...(chart.missing > 0
      ? [`${chart.missing} of ${points(chart.points.length)} ${chart.missing === 1 ? 'is' : 'are'} missing.`]
      : []),
    ...overdispersed(chart, words),
    ...leftOut(chart),
    ...chart.segments.flatMap(({ rebase, start }) =>
      rebase === null
        ? []
        : [
            `Re-based from ${words.when(chart.points[start]?.at ?? rebase.at, chart.monthly)} by ${rebase.author}: ${rebase.reason}${rebase.cycle === undefined ? '' : ` (${rebase.cycle})`}.`,
          ],
    ),
    ...falseAlarms(chart),
    ...(chart.secondOpinion === null || chart.profile.runs !== null ? [] : [secondOpinionOf(chart)]),
  ];
};

const latestSegment = (chart: Chart): Segment | undefined =>
  chart.segments[chart.latest === null ? -1 : (chart.points[chart.latest]?.segment ?? -1)];

const ruleSet = ({ profile }: Chart): string => {
  const { shift, trend, twoOfThree, runs, name, version, screening } = profile;
  const rules = [
    ...(shift === null ? [] : [`shift ${shift}`]),
    ...(trend === null ? [] : [`trend ${trend}`]),
    ...(twoOfThree === null ? [] : ['two of three']),
    ...(runs === null ? [] : [runs === 'anhoej' ? 'longest run and crossings' : `longest run and crossings, ${runs}`]),
    ...(screening === null ? [] : [`ranges from ${screening.times} times their ${profile.range} on screened once`]),
  ];
  return `Rule set: ${name}, version ${version} (${rules.join(', ')}).`;
};

const baseline = (chart: Chart, segment: Segment, isRun: boolean): string => {
  if (segment.shown === 'dots') return `${points(segment.observed)}: no middle and no limits yet.`;
  const from = segment.frozen
    ? `the first ${points(segment.baseline)}, frozen`
    : `${chart.segments.length > 1 ? 'the last' : 'all'} ${points(segment.baseline)}`;
  if (segment.shown === 'run') return `Median from ${from}${isRun ? '' : ': limits from 13 points on'}.`;
  if (!segment.varies && segment.upper === null) return `Worked out from ${from}: they do not vary.`;
  return segment.trial ? `Trial limits, since there are few points: from ${from}.` : `Limits from ${from}.`;
};

/** From half as much again on: below, a moving range of few points cannot tell. */
const OVERDISPERSED = 1.5;

const overdispersed = ({ kind, overdispersion }: Chart, words: Words): readonly string[] => {
  if (overdispersion === null || overdispersion < OVERDISPERSED) return [];
  const fairer = words.kind[kind === 'p' ? 'p-prime' : 'u-prime'];
  return [
    `The points vary about ${formatNumber(overdispersion, overdispersion < 3 ? 1 : 0)} times as much as their sizes alone would make them: these limits are too narrow, a ${fairer} is fairer.`,
  ];
};

const leftOut = ({ points: all }: Chart): readonly string[] => {
  const count = all.filter((point) => point.leftOut).length;
  return count === 0 ? [] : [`${points(count)} left out of the limits.`];
};

const falseAlarms = ({ falseAlarms: share }: Chart): readonly string[] => {
  if (share === null) return [];
  const of100 = Math.round(share * 100);
  const how = of100 < 1 ? 'fewer than 1' : `about ${of100}`;
  return [`Of 100 such charts of a process that never changes, ${how} would show a signal all the same.`];
};

/** Anhøj's two tests, as a second opinion on the latest segment. */
export const secondOpinionOf = ({ secondOpinion: runs, segments }: Chart): string => {
  if (runs === null || runs.longest === null) return '';
  const where = segments.length > 1 ? ', of the latest segment' : '';
  const tests = `longest run ${runs.longest}, up to ${runs.longestUsual} is usual; ${runs.crossings} ${runs.crossings === 1 ? 'crossing' : 'crossings'}, ${runs.fewestUsual} or more is usual`;
  return `Second opinion (Anhøj’s tests of runs about the median${where}): ${runs.signal ? 'a signal' : 'no signal'} (${tests}).`;
};
