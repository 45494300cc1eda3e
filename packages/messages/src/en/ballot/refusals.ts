import type { BallotRefusals } from '@throughline/domain';
import type { BallotDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const ballotRefusals = {
  'no-such-position': 'This circle has no such position. Choose again.',
  'too-many-responses': ({ most }) => `Send at most ${most} answers at once.`,
  'response-to-unknown-voice': 'One of these voices is not in this circle.',
  'change-number-out-of-range': ({ most }) =>
    `The number of this change is not one from 1 to ${most.toLocaleString('en-GB')}.`,
  'device-not-joined': 'This device has not joined the circle yet. Join, and what waits here is sent.',
  'answered-voice-taken-back': 'One of these voices was taken back just now. The others are sent again.',
} satisfies RefusalWords<BallotRefusals & BallotDoorRefusals>;
