/** The counts of one pulse, shown to everybody who may see its results, so that anybody can compare them. */
export type PulseCounts = {
  /** Members on the roster when the pulse closed, plus everybody who left since tokens were drawn. */
  readonly members: number;
  /** Tokens drawn: lines on the issue roll. */
  readonly issued: number;
  /** Tokens used. */
  readonly redeemed: number;
  /** Answers in the result. */
  readonly answers: number;
};

export type CountFault = 'not-counts' | 'issued-beyond-members' | 'redeemed-beyond-issued' | 'answers-beyond-redeemed';

const SENTENCES: Readonly<Record<CountFault, string>> = {
  'not-counts': 'These are no counts: each is a whole number from 0 on.',
  'issued-beyond-members':
    'More tokens were drawn than there are members: somebody drew who is not one, or drew twice.',
  'redeemed-beyond-issued': 'More tokens were used than drawn: somebody with the key made tokens of their own.',
  'answers-beyond-redeemed': 'There are more answers than tokens used: answers came in without a token.',
};

/**
 * What is wrong with a pulse's counts; empty when they are consistent. Consistent counts do not prove that no answers
 * were added: the holder of the key can use the tokens of members who never drew, up to the number of members. A member
 * who never drew can see their own name on the roll.
 */
export const countFaults = (counts: PulseCounts): readonly { readonly code: CountFault; readonly words: string }[] => {
  const { members, issued, redeemed, answers } = counts;
  const found: CountFault[] = [];
  if (![members, issued, redeemed, answers].every((count) => Number.isSafeInteger(count) && count >= 0))
    found.push('not-counts');
  else {
    if (issued > members) found.push('issued-beyond-members');
    if (redeemed > issued) found.push('redeemed-beyond-issued');
    if (answers > redeemed) found.push('answers-beyond-redeemed');
  }
  return found.map((code) => ({ code, words: SENTENCES[code] }));
};
