import type { Care, Chart, Refusal } from '@throughline/spc';
import type { Difference } from './difference.ts';
import type { RecordedCase, RecordedSeries } from './reference.ts';

/** A recorded case of some tool, ready to be recomputed with any care and compared with the record. */
export type ToolCase = {
  readonly name: string;
  readonly series: RecordedSeries;
  /** The tool's message where it failed itself; null where it did not. */
  readonly error: string | null;
  readonly chart: (care: Care) => Chart | Refusal;
  readonly differences: (chart: Chart) => readonly Difference[];
};

export type ReadCase = (record: RecordedCase, series: RecordedSeries) => readonly ToolCase[];
