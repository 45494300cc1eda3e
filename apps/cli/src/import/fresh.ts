import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { drawCode } from '@throughline/domain';

/** New values for each import: ids, codes, the date. Passed in, so that tests can fix them. */
export type Fresh = {
  readonly bytes: (count: number) => Uint8Array;
  readonly id: () => string;
  readonly circleId: () => string;
  readonly code: () => string;
  readonly pass: () => string;
  /** ISO date. */
  readonly today: string;
};

export const freshNow = (): Fresh => ({
  bytes: (count) => new Uint8Array(randomBytes(count)),
  id: () => randomBytes(16).toString('base64url'),
  circleId: () => randomUUID(),
  code: () => drawCode((below) => randomInt(below)),
  pass: () => randomBytes(32).toString('base64url'),
  today: new Date().toISOString().slice(0, 10),
});
