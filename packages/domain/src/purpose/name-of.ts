import { accept, type Outcome, refuse } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';

export const NAME_LIMIT = 80;

/** The name of who says, sets or decides something: it stands beside it. */
export const nameOf = (typed: string, missing = 'Name who says so.'): Outcome<string> => {
  const by = tidyText(typed);
  if (by === '') return refuse('too-short', missing, 'by');
  return lengthOf(by) > NAME_LIMIT
    ? refuse('too-long', `A name has at most ${NAME_LIMIT} characters.`, 'by')
    : accept(by);
};
