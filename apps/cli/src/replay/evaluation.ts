/** What a replay has to settle before it can compare. One evaluation holds for all three rules alike. */
export type Evaluation = {
  /**
   * Who comes next. `by-answer`: each recorded answer that is left is as likely to be somebody's turn, so that who
   * answered much comes often, as in life. `by-person`: each person who has recorded answers left is as likely.
   */
  readonly arrivals: 'by-answer' | 'by-person';
  /**
   * When a voice is said to be found: the product over positions of P(held) is above one half. `circle`: held among
   * those who ever answered it. `people-like-us`: held among all such people. `ten-heard`: as `circle`, and ten answers
   * or more from each position have been revealed.
   */
  readonly found: 'circle' | 'people-like-us' | 'ten-heard';
  /** Where Polis' rule has E from. `so-far`: the answers revealed, as in life. `full`: all answers. `none`: E = 0. */
  readonly extremity: 'so-far' | 'full' | 'none';
};

export const CHOICES = {
  arrivals: ['by-answer', 'by-person'],
  found: ['circle', 'people-like-us', 'ten-heard'],
  extremity: ['so-far', 'full', 'none'],
} as const satisfies { [K in keyof Evaluation]: readonly Evaluation[K][] };

export const USUAL: Evaluation = { arrivals: 'by-answer', found: 'circle', extremity: 'so-far' };
