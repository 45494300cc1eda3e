import type { DomainRefusals } from './domain-refusals.ts';
import type { NoValues, Values } from './refusal-values.ts';

/**
 * What kind of refusal it is, for programs: it decides the HTTP status and what an outbox does. A kind never changes its
 * meaning.
 */
export type RefusalCode =
  | 'not-found'
  | 'not-allowed'
  | 'not-open'
  | 'already-done'
  | 'too-late'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'malformed'
  | 'same-position'
  | 'no-position'
  | 'unknown-position'
  | 'not-declared'
  | 'in-use';

/** A reason with its values. Its words stand in `messages`, in each language, under the same name. */
export type Because = { readonly reason: string; readonly values: Values };

/** What the house says when it will not do something: data, never an exception, and never a sentence. */
export type Refusal = Because & {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The input that is at fault, when one is: the path of the field, such as `frame.decided`. */
  readonly field?: string;
};

/** One thing that is wrong with a form, and where. A form is told all of them at once. */
export type Fault = Because & { readonly field: string };

export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Accepted<T> | Refusal;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** The values of a reason, which may be left out where it has none. */
export type Given<V, More extends readonly unknown[] = []> = NoValues extends V
  ? [values?: V, ...more: Partial<More>]
  : [values: V, ...more: Partial<More>];

/** Makes refusals for the reasons in `R`, a list to which each concept adds its own. */
export type Refuse<R> = <K extends keyof R & string>(
  code: RefusalCode,
  reason: K,
  ...given: Given<R[K], [at: { readonly field: string }]>
) => Refusal;

/** `refuse` for another list of reasons than the domain's own. */
export const refuseFor =
  <R>(): Refuse<R> =>
  (code, reason, ...[values, at]) => ({ ok: false, code, reason, values: values ?? {}, ...at });

export const refuse = refuseFor<DomainRefusals>();

export const because = <K extends keyof DomainRefusals>(reason: K, ...[values]: Given<DomainRefusals[K]>): Because => ({
  reason,
  values: values ?? {},
});

export const fault = <K extends keyof DomainRefusals>(
  field: string,
  reason: K,
  ...given: Given<DomainRefusals[K]>
): Fault => ({ field, ...because(reason, ...given) });
