/** Which part of the input is at fault. */
export type FaultColumn =
  | 'times'
  | 'values'
  | 'denominators'
  | 'subgroups'
  | 'target'
  | 'rebases'
  | 'baseline'
  | 'leaveOut'
  | 'per'
  | 'possible'
  | 'events';

/** One reason why the input cannot be charted. `point`: its index, from 0; null where it is about the whole. */
export type Fault = { readonly column: FaultColumn; readonly point: number | null; readonly words: string };

/** Wrong input is reported as data, never as an exception. */
export type Refusal = { readonly ok: false; readonly faults: readonly Fault[] };
