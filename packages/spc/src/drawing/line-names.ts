import type { Chart } from '../chart.ts';
import type { Words } from '../words/words.ts';

/** The name of a line and its value at the end of the chart. */
export type LineName = {
  readonly text: string;
  readonly value: number;
  readonly kind: 'centre' | 'limit' | 'target';
};

/** The label at the right end of each line, with its value in the last segment, where it has that line. */
export const namesOf = (chart: Chart, words: Words): readonly LineName[] => {
  const last = chart.points.at(-1);
  if (last === undefined) return [];
  // if the last point of a rate is missing it has no limits; then the last point with limits names them
  const lined = chart.points.findLast((point) => point.segment === last.segment && point.upper !== null) ?? last;
  const named = (text: string, value: number | null, kind: LineName['kind']): readonly LineName[] =>
    value === null ? [] : [{ text: `${text} ${words.value(chart, value)}`, value, kind }];
  return [
    ...named(words.centreName(chart, last.segment), last.centre, 'centre'),
    ...named(words.upper, lined.upper, 'limit'),
    ...named(words.lower, lined.lower, 'limit'),
    ...named(chart.targetName, last.target, 'target'),
  ];
};
