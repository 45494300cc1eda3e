import { asTheTool, type Care, type Chart, ourCare, type Refusal } from '@throughline/spc';
import type { Difference } from './difference.ts';
import { quirkOf } from './quirks.ts';
import type { ToolCase } from './tool-case.ts';

/** `reasons`: why ours differs from the record; null for an unknown reason. */
export type Outcome = {
  readonly name: string;
  /** Whether everything recorded is reproduced when it is computed as the tool does. */
  readonly again: boolean;
  readonly kind: 'same' | 'on purpose' | 'tool error' | 'unexplained';
  readonly reasons: readonly string[];
};

/** Our rules that go beyond the tools (variation.md), each a part of our care that can be switched off separately. */
const OWN_RULES: readonly { readonly reason: string; readonly off: Partial<Care> }[] = [
  {
    reason: 'short: too few points for limits, or for anything',
    off: { fewestForRun: 0, fewestForLimits: 0 },
  },
  { reason: 'constant: nothing varies, so nothing is a signal', off: { constantIsNoVariation: false } },
  {
    reason: 'missing: a gap breaks runs and ranges, and the latest observed point decides',
    off: { missingBreaks: false, latestObserved: false },
  },
  { reason: 're-based at the next point after the date', off: { rebaseAtNext: false } },
  { reason: 'a baseline of fewer than 12 points is refused, or gives no limits', off: { fewestForBaseline: 1 } },
];

/**
 * Computes a case twice. As the tool does it, everything recorded must be reproduced, except for the tool's own quirks.
 * As we do it, each difference must disappear when one or more of our own rules are switched off; the smallest such set
 * is the reason. So no case is excused by its name.
 */
export const judgeCase = (one: ToolCase): Outcome => {
  const { name, error } = one;
  if (error !== null)
    return { name, again: false, kind: 'tool error', reasons: [`the tool itself failed: ${firstLine(error)}`] };
  const quirks = new Map<string, string>();
  const unexplained: Difference[] = [];
  const plain = one.chart(asTheTool);
  const found = differencesOf(one, plain);
  for (const difference of found) {
    const quirk = 'faults' in plain ? null : (quirkOf(difference, plain) ?? quirkBeside(difference, found, plain));
    if (quirk === null) unexplained.push(difference);
    else quirks.set(keyOf(difference), quirk);
  }
  if (unexplained.length > 0)
    return { name, again: false, kind: 'unexplained', reasons: unexplained.slice(0, 3).map(inWords) };
  const left = (care: Care): readonly Difference[] =>
    differencesOf(one, one.chart(care)).filter((difference) => !quirks.has(keyOf(difference)));
  const rules = left(ourCare).length === 0 ? [] : smallestSet(left);
  const reasons = [...rules, ...new Set(quirks.values())];
  return { name, again: quirks.size === 0, kind: reasons.length === 0 ? 'same' : 'on purpose', reasons };
};

/** What follows from a wrong label: the meaning and the icon of the same point. */
const quirkBeside = ({ what, at }: Difference, found: readonly Difference[], chart: Chart): string | null => {
  if (what !== 'meaning' && what !== 'variation icon') return null;
  const label = found.find((other) => other.what === 'label' && other.at === at);
  return label === undefined ? null : quirkOf(label, chart);
};

const keyOf = ({ what, at }: Difference): string => `${what} ${at}`;

const firstLine = (text: string): string => text.split('\n').at(-1)?.slice(0, 90) ?? text;

const inWords = ({ what, at, ours, theirs }: Difference): string =>
  `${what}${at === null ? '' : ` at point ${at + 1}`}: ours ${String(ours)}, recorded ${String(theirs)}`;

const differencesOf = (one: ToolCase, chart: Chart | Refusal): readonly Difference[] =>
  'faults' in chart
    ? [{ what: 'refused', at: null, ours: chart.faults.map(({ words }) => words).join(' '), theirs: 'a chart' }]
    : one.differences(chart);

const smallestSet = (left: (care: Care) => readonly Difference[]): readonly string[] => {
  const sets = Array.from({ length: 2 ** OWN_RULES.length - 1 }, (_, at) => at + 1).sort((a, b) => bits(a) - bits(b));
  for (const set of sets) {
    const off = OWN_RULES.filter((_, at) => (set & (1 << at)) !== 0);
    if (left(Object.assign({}, ourCare, ...off.map((rule) => rule.off))).length === 0)
      return off.map(({ reason }) => reason);
  }
  return OWN_RULES.map(({ reason }) => reason);
};

const bits = (set: number): number => set.toString(2).replaceAll('0', '').length;
