import type { Circle, PositionId } from '../circle/circle.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import type { DetachedId, Response } from './ballot.ts';
import { MAX_RESPONSES_A_POST } from './ballot.ts';

/** A ballot may stand in one of the circle's positions, or in none ("rather not say"). */
export const judgePosition = (circle: Circle, position: PositionId | null): Outcome<PositionId | null> =>
  position === null || circle.positions.some(({ id }) => id === position)
    ? accept(position)
    : refuse('unknown-position', 'no-such-position', {}, { field: 'position' });

/**
 * Which of the answers may be taken in. Answers to voices that are hidden or merged meanwhile are let fall without
 * harm (nobody on a phone can know); a voice that does not exist refuses all.
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
