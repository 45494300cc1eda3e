import type { NoValues } from '@throughline/domain';

/** The words for each reason in `R`: a sentence, or how to make it of the reason's values. */
export type RefusalWords<R> = {
  readonly [K in keyof R]: NoValues extends R[K] ? string : (values: R[K]) => string;
};
