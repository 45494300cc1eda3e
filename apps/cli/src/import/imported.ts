import type { Circle } from '@throughline/domain';

/** What an import brought in, for the line that is printed at its end. */
export type Imported = {
  readonly circle: Circle;
  /** The circle's four words. */
  readonly code: string;
  readonly people: number;
  readonly voices: number;
  readonly hidden: number;
  readonly answers: number;
};
