/** Which part of what was given is at fault. */
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

/** One thing that cannot be charted as it was given. `point`: its place, from 0; null where it is about the whole. */
export type Fault = { readonly column: FaultColumn; readonly point: number | null; readonly words: string };

/** Somebody else's mistake is data, never an exception. */
export type Refusal = { readonly ok: false; readonly faults: readonly Fault[] };
