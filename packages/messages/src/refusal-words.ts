import type { Because, NoValues, Values } from '@throughline/domain';

/** The words for each reason in `R`: a sentence, or a function that makes it from the reason's values. */
export type RefusalWords<R> = {
  readonly [K in keyof R]: NoValues extends R[K] ? string : (values: R[K]) => string;
};

/**
 * The sentence for a reason, from a pack that has words for it. Throws where it has none, which is a bug that the types
 * prevent.
 */
export const sayBecause = (words: object, { reason, values }: Because): string => {
  const found = (words as Readonly<Record<string, string | ((values: Values) => string)>>)[reason];
  if (found === undefined) throw new Error(`there are no words for “${reason}”`);
  return typeof found === 'string' ? found : found(values);
};

/** The reasons for which a pack has words, with their values. For packs that are themselves the list of reasons. */
export type ReasonsOf<W> = {
  readonly [K in keyof W]: W[K] extends (values: infer V) => string ? V : NoValues;
};
