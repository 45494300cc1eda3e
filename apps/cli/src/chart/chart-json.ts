import { type Chart, english, type Reason } from '@throughline/spc';

/** A chart for other programs: centre, limits, the flags of each point, verdicts, and the reasons in words. */
export const chartJson = (chart: Chart): unknown => {
  const { profile, variation, assurance, segments, points, secondOpinion, falseAlarms } = chart;
  const inWords = (reason: Reason) => ({ ...reason, words: english.reason(chart, reason) });
  return {
    name: chart.name,
    unit: chart.unit,
    kind: chart.kind,
    profile: { name: profile.name, version: profile.version },
    wanted: chart.wanted,
    finding: english.finding(chart),
    variation: {
      verdict: variation.verdict,
      side: variation.side,
      meaning: variation.meaning,
      words: english.variationName(chart),
      reasons: variation.reasons.map(inWords),
      earlier: variation.earlier.map(inWords),
    },
    assurance: assurance === null ? null : { ...assurance, words: english.assurance(chart) },
    secondOpinion: secondOpinion === null ? null : { ...secondOpinion, words: english.secondOpinion(chart) },
    falseAlarms,
    observed: chart.observed,
    missing: chart.missing,
    latest: chart.latest,
    segments,
    points,
    suggestion: english.suggestion(chart),
    caption: english.caption(chart),
  };
};
