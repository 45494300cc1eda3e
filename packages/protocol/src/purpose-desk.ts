import type { Nothing } from './atoms.ts';
import type { BeforeRequest, OwedAnswerRequest, PublicRequest, ReviewRequest } from './purpose.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const takeDeskPurposeFile = route(
  'GET',
  '/api/desk/circles/:circle/purpose/:number/:file',
  of<undefined, 'file'>(),
);
export const answerNotYet = route('POST', '/api/desk/circles/:circle/purpose/answer', of<OwedAnswerRequest, Nothing>());
export const setReview = route('POST', '/api/desk/circles/:circle/purpose/review', of<ReviewRequest, Nothing>());
export const choosePublic = route('POST', '/api/desk/circles/:circle/purpose/public', of<PublicRequest, Nothing>());
export const recordBefore = route('POST', '/api/desk/circles/:circle/purpose/before', of<BeforeRequest, Nothing>());
