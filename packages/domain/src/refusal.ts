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

/** A reason with its values. `messages` has its words in each language, under the same name. */
export type Because = { readonly reason: string; readonly values: Values };

/** A refusal: data, never an exception, and never a sentence. */
export type Refusal = Because & {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The path of the faulty input, if there is one, such as `frame.decided`. */
  readonly field?: string;
};

/** One fault in a form, with its place. A form gets all of them at once. */
export type Fault = Because & { readonly field: string };

export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Accepted<T> | Refusal;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** The values of a reason; may be omitted where it has none. */
export type Given<V, More extends readonly unknown[] = []> = NoValues extends V
  ? [values?: V, ...more: Partial<More>]
  : [values: V, ...more: Partial<More>];

/** Makes refusals for the reasons in `R`. */
export type Refuse<R> = <K extends keyof R & string>(
  code: RefusalCode,
  reason: K,
  ...given: Given<R[K], [at: { readonly field: string }]>
) => Refusal;

/** What a concept refuses with: it knows the reasons in `R`, which the concept declares, and their values. */
export type Reasons<R> = {
  readonly refuse: Refuse<R>;
  readonly because: <K extends keyof R & string>(reason: K, ...given: Given<R[K]>) => Because;
  /** One fault of a form. */
  readonly fault: <K extends keyof R & string>(field: string, reason: K, ...given: Given<R[K]>) => Fault;
};

/** Makes them for one list of reasons. */
export const reasonsOf = <R>(): Reasons<R> => {
  const because: Reasons<R>['because'] = (reason, ...[values]) => ({ reason, values: values ?? {} });
  return {
    refuse: (code, reason, ...[values, at]) => ({ ok: false, code, reason, values: values ?? {}, ...at }),
    because,
    fault: (field, reason, ...given) => ({ field, ...because(reason, ...given) }),
  };
};
