/** What may be wrong with any line of a form. */
export type TextRefusals = {
  readonly 'line-too-long': { length: number; most: number };
};
