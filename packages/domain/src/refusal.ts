/**
 * What the house says when it will not do something. A refusal is data, never an exception:
 * `code` is for programs and never changes its meaning, `words` is for people and says what to do.
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

export type Refusal = {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly words: string;
  /** The input that is at fault, when one is: the path of the field, such as `frame.decided`. */
  readonly field?: string;
};

export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Accepted<T> | Refusal;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, words: string, field?: string): Refusal =>
  field === undefined ? { ok: false, code, words } : { ok: false, code, words, field };
