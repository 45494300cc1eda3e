import { checkFalseAlarms, type RecordedAlarms } from './check-false-alarms.ts';
import { checkBounds, checkRuns, type RecordedBounds, type RecordedRuns } from './check-tables.ts';
import { disagreementCases } from './disagreement-case.ts';
import { judgeCase, type Outcome } from './judge-case.ts';
import { plotthedotsCase, variantCase } from './plotthedots-case.ts';
import { powerbiCase } from './powerbi-case.ts';
import { qicharts2Case } from './qicharts2-case.ts';
import { readRecord, readSeries, type RecordedCase, type RecordedSeries } from './reference.ts';
import { subgroupsCase } from './subgroups-case.ts';
import type { ToolCase } from './tool-case.ts';

/** All outcomes of one tool or table; `profile`: which of ours was compared with it. */
export type ToolReport = {
  readonly tool: string;
  readonly profile: string;
  readonly outcomes: readonly Outcome[];
};

type Series = ReadonlyMap<string, RecordedSeries>;

type Check = {
  readonly file: string;
  readonly tool: string;
  readonly profile: string;
  readonly check: (record: never, series: Series) => readonly Outcome[];
};

const ofCases =
  (read: (record: RecordedCase, series: RecordedSeries) => readonly ToolCase[]) =>
  (record: { readonly cases?: readonly RecordedCase[]; readonly series?: readonly RecordedCase[] }, series: Series) => {
    const cases = record.cases ?? record.series;
    if (!Array.isArray(cases)) throw new Error('it holds no list of cases.');
    return (cases as readonly RecordedCase[]).flatMap((one) => {
      const own = series.get(one.series);
      if (own === undefined) throw new Error(`${one.case ?? one.series}: series.json has no series “${one.series}”.`);
      try {
        return read(one, own).map(judgeCase);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        return [{ name: one.case, again: false, kind: 'unexplained', reasons: [words] } satisfies Outcome];
      }
    });
  };

const PARTS: readonly Check[] = [
  {
    file: 'nhsrplotthedots.json',
    tool: 'NHSRplotthedots',
    profile: 'plotthedots-0.2',
    check: ofCases(plotthedotsCase),
  },
  {
    file: 'mdc-two-sigma-variant.json',
    tool: 'two-sigma rule, at 6, 7 and 8',
    profile: 'mdc-2023',
    check: ofCases(variantCase),
  },
  { file: 'qicharts2.json', tool: 'qicharts2', profile: 'anhoej', check: ofCases(qicharts2Case) },
  {
    file: 'qicharts2-subgroups.json',
    tool: 'qicharts2, subgroups',
    profile: 'anhoej',
    check: (record: { readonly cases: readonly RecordedCase[] }) =>
      record.cases.map((one) => judgeCase(subgroupsCase(one))),
  },
  { file: 'powerbi-spc.json', tool: 'PowerBI-SPC', profile: 'powerbi-spc', check: ofCases(powerbiCase) },
  {
    file: 'disagreements.json',
    tool: 'three tools at their defaults',
    profile: 'those three',
    check: ofCases(disagreementCases),
  },
  {
    file: 'bounds-and-constants.json',
    tool: 'bounds and constants',
    profile: '–',
    check: (record: RecordedBounds) => checkBounds(record),
  },
  {
    file: 'runs-count-exact.json',
    tool: 'number of runs, exact',
    profile: '–',
    check: (record: RecordedRuns) => checkRuns(record),
  },
  {
    file: 'false-alarms.json',
    tool: 'false alarms, simulated',
    profile: 'those three',
    check: (record: RecordedAlarms) => checkFalseAlarms(record),
  },
];

/** Recomputes every recorded case of a folder. Missing files are skipped, but there must be at least one. */
export const checkSpc = (folder: string): readonly ToolReport[] => {
  const series = readSeries(folder);
  const reports = PARTS.flatMap(({ file, tool, profile, check }) => {
    const record = readRecord<never>(folder, file);
    if (record === null) return [];
    try {
      return [{ tool, profile, outcomes: check(record, series) }];
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
  if (reports.length === 0) throw new Error('no tool’s recorded outputs are there.');
  return reports;
};
