import type { Fault, Outcome, Refusal, RefusalCode } from '@throughline/domain';
import type { FaultsReply, RefusalReply } from '@throughline/protocol';
import type { Context } from 'hono';

/** Codes that only the door knows; the domain's come beside them. */
export type DoorCode =
  | 'too-large'
  | 'not-json'
  | 'slow-down'
  | 'signed-out'
  | 'cross-site'
  | 'new-version'
  | 'cannot-print'
  | 'fault';
export type Code = RefusalCode | DoorCode;

/** The one table from a refusal's code to HTTP. Nothing else in the server decides the status of a refusal. */
export const STATUS = {
  'not-found': 404,
  'not-allowed': 403,
  'not-open': 409,
  'already-done': 409,
  'too-late': 409,
  'too-long': 422,
  'too-short': 422,
  'too-many': 409,
  malformed: 400,
  'same-position': 409,
  'no-position': 409,
  'unknown-position': 422,
  'not-declared': 409,
  'in-use': 409,
  'too-large': 413,
  'not-json': 415,
  'slow-down': 429,
  'signed-out': 401,
  'cross-site': 403,
  'new-version': 409,
  'cannot-print': 422,
  fault: 500,
} as const satisfies Record<Code, number>;

export type Refused = { readonly code: Code; readonly words: string; readonly field?: string; readonly wait?: number };

/** A refusal on its way out of a handler. Only the door throws it; `app.onError` turns it into a reply. */
export class DoorRefusal extends Error {
  readonly refused: Refused;

  constructor(code: Code, words: string, more: { field?: string; wait?: number } = {}) {
    super(words);
    this.refused = { code, words, ...more };
  }
}

export const refusalBody = (refused: Refused | Refusal): RefusalReply => ({
  code: refused.code,
  words: refused.words,
  ...(refused.field === undefined ? {} : { field: refused.field }),
  ...('wait' in refused && refused.wait !== undefined ? { wait: refused.wait } : {}),
});

export const sendRefusal = (c: Context, refused: Refused | Refusal): Response => {
  if ('wait' in refused && refused.wait !== undefined) c.header('Retry-After', String(refused.wait));
  return c.json(refusalBody(refused), STATUS[refused.code]);
};

/** An unknown circle and somebody else's circle look the same. */
export const notFound = (): DoorRefusal =>
  new DoorRefusal('not-found', 'There is nothing here for you. Check the link, or join with the four words.');

/** A form with faults, as a handler gives it. */
export type Faulty = { readonly ok: false; readonly faults: readonly Fault[] };
export const faulty = (faults: readonly Fault[]): Faulty => ({ ok: false, faults });

/** What a handler gives for an outcome: what is shown of it, or the refusal. */
export const shown = <T, Reply>(outcome: Outcome<T>, show: (value: T) => Reply): Reply | Refusal =>
  outcome.ok ? show(outcome.value) : outcome;

/** A form with faults: all of them, each with its field. */
export const sendFaults = (c: Context, faults: readonly Fault[]): Response =>
  c.json(
    {
      code: 'malformed',
      words:
        faults.length === 1
          ? 'One thing is missing or not as it should be.'
          : `${faults.length} things are missing or not as they should be.`,
      faults: [...faults],
    } satisfies FaultsReply,
    STATUS.malformed,
  );
