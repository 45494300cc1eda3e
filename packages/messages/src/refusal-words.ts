import type { Because, NoValues, Values } from '@throughline/domain';

/** The words for each reason in `R`: a sentence, or how to make it of the reason's values. */
export type RefusalWords<R> = {
  readonly [K in keyof R]: NoValues extends R[K] ? string : (values: R[K]) => string;
};

/** Says a reason by a pack that has words for it. Throws where it has none: a bug, which the types forbid. */
export const sayBecause = (words: object, { reason, values }: Because): string => {
  const found = (words as Readonly<Record<string, string | ((values: Values) => string)>>)[reason];
  if (found === undefined) throw new Error(`there are no words for “${reason}”`);
  return typeof found === 'string' ? found : found(values);
};

/** The reasons that a pack has words for, with their values: for a pack that is itself the list. */
export type ReasonsOf<W> = {
  readonly [K in keyof W]: W[K] extends (values: infer V) => string ? V : NoValues;
};
