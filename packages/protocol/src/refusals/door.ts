import type { NoValues } from '@throughline/domain';

/** Why the server refuses a request before it reaches any room. */
export type DoorRefusals = {
  readonly 'nothing-here': NoValues;
  readonly 'fault-of-ours': NoValues;
  readonly 'form-faults': { count: number };
  readonly 'slow-down': { wait: number };
  readonly 'body-too-large': NoValues;
  readonly 'not-json': NoValues;
  readonly 'body-not-taken': NoValues;
  readonly 'field-not-taken': { field: string };
  readonly 'json-unreadable': NoValues;
  readonly 'line-broke': NoValues;
  readonly 'from-another-site': NoValues;
  readonly 'signed-out': NoValues;
  readonly 'page-of-other-version': NoValues;
};
