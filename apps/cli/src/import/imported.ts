import type { Circle } from '@throughline/domain';

/** What was imported, for the line that is printed at the end. */
export type Imported = {
  readonly circle: Circle;
  /** The circle's four words. */
  readonly code: string;
  readonly people: number;
  readonly voices: number;
  readonly hidden: number;
  readonly answers: number;
};
