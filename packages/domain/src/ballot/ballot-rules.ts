import type { Circle, PositionId } from '../circle/circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import type { DetachedId, Response } from './ballot.ts';
import { MAX_RESPONSES_A_POST } from './ballot.ts';
import type { BallotRefusals } from './ballot-refusals.ts';

const { refuse } = reasonsOf<BallotRefusals>();

/** A ballot belongs to one of the circle's positions, or to none ("rather not say"). */
export const judgePosition = (circle: Circle, position: PositionId | null): Outcome<PositionId | null> =>
  position === null || circle.positions.some(({ id }) => id === position)
    ? accept(position)
    : refuse('unknown-position', 'no-such-position', {}, { field: 'position' });

/**
 * Which of the answers are accepted. Answers to voices that were hidden or merged in the meantime are dropped without
 * an error, because a phone cannot know of that. A voice that does not exist refuses the whole post.
 */
export const judgeResponses = (
  responses: readonly Response[],
  stateOf: (voice: DetachedId) => 'asked' | 'closed' | 'unknown',
): Outcome<readonly Response[]> => {
  if (responses.length > MAX_RESPONSES_A_POST)
    return refuse('too-many', 'too-many-responses', { most: MAX_RESPONSES_A_POST });
  const taken: Response[] = [];
  for (const response of responses) {
    const state = stateOf(response.voice);
    if (state === 'unknown') return refuse('not-found', 'response-to-unknown-voice', {}, { field: 'responses' });
    if (state === 'asked') taken.push(response);
  }
  return accept(taken);
};
