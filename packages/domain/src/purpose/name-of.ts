import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import type { PurposeRefusals } from './purpose-refusals.ts';

const { refuse } = reasonsOf<PurposeRefusals>();

export const NAME_LIMIT = 80;

/** The name of a person who says, sets or decides something; it is shown beside it. */
export const nameOf = (
  typed: string,
  missing: 'sayer-missing' | 'decider-missing' = 'sayer-missing',
): Outcome<string> => {
  const by = tidyText(typed);
  if (by === '') return refuse('too-short', missing, {}, { field: 'by' });
  return lengthOf(by) > NAME_LIMIT
    ? refuse('too-long', 'sayer-too-long', { most: NAME_LIMIT }, { field: 'by' })
    : accept(by);
};
