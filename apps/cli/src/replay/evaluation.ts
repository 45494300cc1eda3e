/** The settings of a replay. All three rules are compared under the same one. */
export type Evaluation = {
  /**
   * Who comes next. `by-answer`: each remaining recorded answer is equally likely to be the next turn, so people with
   * many answers come often, as in reality. `by-person`: each person with remaining answers is equally likely.
   */
  readonly arrivals: 'by-answer' | 'by-person';
  /**
   * When a voice counts as found: the product over positions of P(held) is above one half. `circle`: held among those
   * who ever answered it. `people-like-us`: held among all such people. `ten-heard`: as `circle`, with ten answers or
   * more revealed from each position.
   */
  readonly found: 'circle' | 'people-like-us' | 'ten-heard';
  /**
   * The source of E in Polis' rule. `so-far`: the answers revealed, as in reality. `full`: all answers. `none`: E = 0.
   */
  readonly extremity: 'so-far' | 'full' | 'none';
};

export const CHOICES = {
  arrivals: ['by-answer', 'by-person'],
  found: ['circle', 'people-like-us', 'ten-heard'],
  extremity: ['so-far', 'full', 'none'],
} as const satisfies { [K in keyof Evaluation]: readonly Evaluation[K][] };

export const USUAL: Evaluation = { arrivals: 'by-answer', found: 'circle', extremity: 'so-far' };
