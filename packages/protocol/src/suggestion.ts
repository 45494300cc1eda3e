import * as v from 'valibot';
import { detachedId, deviceKey, type Nothing, nothing, typed } from './atoms.ts';
import { draftId, part } from './drafting.ts';
import { endpoint, of, route } from './endpoint.ts';

/** A suggestion. Its key is fresh, and the key's hash is the suggestion's id. */
export const suggestionRequest = v.strictObject({ key: deviceKey, draft: draftId, part, text: typed(400) });
export const suggestionReply = v.strictObject({ id: detachedId });
/** Takes a suggestion into the draft, sets it aside with a reason, or sets it back to waiting. */
export const settleRequest = v.strictObject({
  id: detachedId,
  state: v.picklist(['waiting', 'taken', 'aside']),
  reason: typed(200),
});
export const takeSuggestionBackRequest = v.strictObject({ key: deviceKey });

type SuggestionRequest = v.InferOutput<typeof suggestionRequest>;
type SuggestionReply = v.InferOutput<typeof suggestionReply>;
type SettleRequest = v.InferOutput<typeof settleRequest>;
type TakeSuggestionBackRequest = v.InferOutput<typeof takeSuggestionBackRequest>;

export const suggestWords = route('POST', '/api/circles/:circle/suggestions', of<SuggestionRequest, SuggestionReply>());
export const settleSuggestion = route('POST', '/api/circles/:circle/suggestions/settle', of<SettleRequest, Nothing>());
export const takeSuggestionBack = route(
  'POST',
  '/api/circles/:circle/suggestions/take-back',
  of<TakeSuggestionBackRequest, Nothing>(),
);

export const suggestionEndpoints = {
  suggestWords: endpoint(suggestWords, {
    says: 'Suggests words for a part of a draft.',
    seat: 'member',
    limits: ['write'],
    body: suggestionRequest,
    reply: suggestionReply,
    since: 1,
  }),
  settleSuggestion: endpoint(settleSuggestion, {
    says: 'Takes a suggestion in, sets it aside with a reason, or lets it wait again.',
    seat: 'member',
    limits: ['write'],
    body: settleRequest,
    reply: nothing,
    since: 1,
  }),
  takeSuggestionBack: endpoint(takeSuggestionBack, {
    says: 'Takes a suggestion back, by its writer.',
    seat: 'member',
    body: takeSuggestionBackRequest,
    reply: nothing,
    since: 1,
  }),
};
