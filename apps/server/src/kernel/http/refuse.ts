import type { Because, Fault, Given, Outcome, Refusal, RefusalCode } from '@throughline/domain';
import type { LanguageTag } from '@throughline/messages';
import { sayRefusal } from '@throughline/messages/refusals';
import type { FaultsReply, RefusalReply, Refusals } from '@throughline/protocol';
import type { Context } from 'hono';
import { readerLanguage } from './reader-language.ts';

/** Refusal codes of the HTTP edge (the door); those of the domain come on top. */
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

/** A refusal to be sent, whether a room or the door gave it. `wait` is in seconds. */
export type Refused = Because & { readonly code: Code; readonly field?: string; readonly wait?: number };

/** A refusal that is thrown. `app.onError` turns it into a reply. */
export class DoorRefusal extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.reason);
    this.refused = refused;
  }
}

/** Makes the error that a handler throws to turn a request away. */
export const turnAway = <K extends keyof Refusals>(
  code: Code,
  reason: K,
  ...[values, more]: Given<Refusals[K], [more: { readonly field?: string; readonly wait?: number }]>
): DoorRefusal => new DoorRefusal({ code, reason, values: values ?? {}, ...more });

/** A refusal's reason as it is sent, with its words in the reader's language. */
export const worded = ({ reason, values }: Because, language: LanguageTag) => ({
  reason,
  ...(Object.keys(values).length === 0 ? {} : { values: { ...values } }),
  words: sayRefusal({ reason, values }, language),
});

/** The JSON body of a refusal, with its words in the reader's language. */
export const refusalBody = (refused: Refused, language: LanguageTag): RefusalReply => ({
  code: refused.code,
  ...worded(refused, language),
  ...(refused.field === undefined ? {} : { field: refused.field }),
  ...(refused.wait === undefined ? {} : { wait: refused.wait }),
});

/** The language in which a request is answered. */
export const languageOf = (c: Context): LanguageTag => readerLanguage(c.req.header('accept-language'));

/** Sends a refusal with its status, and `Retry-After` when it says how long to wait. */
export const sendRefusal = (c: Context, refused: Refused): Response => {
  if (refused.wait !== undefined) c.header('Retry-After', String(refused.wait));
  return c.json(refusalBody(refused, languageOf(c)), STATUS[refused.code]);
};

/**
 * The refusal for an unknown circle. It is also given for somebody else's circle, so that the two cannot be
 * distinguished.
 */
export const notFound = (): DoorRefusal => turnAway('not-found', 'nothing-here');

/** What is sent when a bug of ours stopped a request. */
export const FAULT: Refused = { code: 'fault', reason: 'fault-of-ours' satisfies keyof Refusals, values: {} };

/** A form with faults, as a handler returns it. */
export type Faulty = { readonly ok: false; readonly faults: readonly Fault[] };
export const faulty = (faults: readonly Fault[]): Faulty => ({ ok: false, faults });

/** A handler's reply for an outcome: what `show` makes of the value, or the refusal. */
export const replyOf = <T, Reply>(outcome: Outcome<T>, show: (value: T) => Reply): Reply | Refusal =>
  outcome.ok ? show(outcome.value) : outcome;

/** Sends a form's faults: all of them, each with its field. */
export const sendFaults = (c: Context, faults: readonly Fault[]): Response => {
  const language = languageOf(c);
  return c.json(
    {
      code: 'malformed',
      ...worded({ reason: 'form-faults' satisfies keyof Refusals, values: { count: faults.length } }, language),
      faults: faults.map((fault) => ({ field: fault.field, ...worded(fault, language) })),
    } satisfies FaultsReply,
    STATUS.malformed,
  );
};
