import type { Draft } from '../purpose/purpose.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { BYTES_PER_CHARACTER, byteLength, lengthOf, tidyText } from '../text.ts';
import { MOST_SUGGESTIONS, REASON_LIMIT, type Suggestion, SUGGESTION_LIMIT } from './drafting.ts';
import type { DraftingRefusals } from './drafting-refusals.ts';

const { refuse } = reasonsOf<DraftingRefusals>();

/** The suggestion for a part to store, waiting for the editors, or the reason for refusing it. */
export const suggest = (
  typed: Pick<Suggestion, 'draft' | 'part' | 'text'>,
  id: Suggestion['id'],
  drafts: readonly Pick<Draft, 'id'>[],
  there: number,
): Outcome<Suggestion> => {
  if (!drafts.some((draft) => draft.id === typed.draft)) return refuse('not-found', 'suggested-draft-gone');
  if (there >= MOST_SUGGESTIONS) return refuse('too-many', 'too-many-suggestions', { most: MOST_SUGGESTIONS });
  const text = tidyText(typed.text, 'many-lines');
  if (text === '') return refuse('too-short', 'suggestion-empty', {}, { field: 'text' });
  if (lengthOf(text) > SUGGESTION_LIMIT || byteLength(text) > SUGGESTION_LIMIT * BYTES_PER_CHARACTER)
    return refuse(
      'too-long',
      'suggestion-too-long',
      { length: lengthOf(text), most: SUGGESTION_LIMIT },
      { field: 'text' },
    );
  return accept({ id, draft: typed.draft, part: typed.part, text, state: 'waiting', reason: '' });
};

/**
 * Takes a suggestion into the draft, sets it aside with a reason that everybody can read, or sets it back to waiting.
 */
export const settle = (
  suggestion: Suggestion | null,
  typed: Pick<Suggestion, 'state' | 'reason'>,
): Outcome<Suggestion> => {
  if (suggestion === null) return refuse('not-found', 'suggestion-taken-back');
  if (suggestion.state === typed.state) return refuse('already-done', 'suggestion-so-already');
  if (typed.state !== 'waiting' && suggestion.state !== 'waiting') return refuse('already-done', 'suggestion-settled');
  if (typed.state !== 'aside') return accept({ ...suggestion, state: typed.state, reason: '' });
  const reason = tidyText(typed.reason);
  if (reason === '') return refuse('too-short', 'setting-aside-needs-reason', {}, { field: 'reason' });
  if (lengthOf(reason) > REASON_LIMIT || byteLength(reason) > REASON_LIMIT * BYTES_PER_CHARACTER)
    return refuse('too-long', 'suggestion-reason-too-long', { most: REASON_LIMIT }, { field: 'reason' });
  return accept({ ...suggestion, state: 'aside', reason });
};
