import { judgeResponses, type Refusal, type Response, takesAnswers } from '@throughline/domain';
import { DoorRefusal, turnAway } from '../../kernel/http/refuse.ts';
import type { Room } from '../../kernel/memory/room.ts';
import type { Parts } from '../parts.ts';
import { RoundMemory } from '../round/memory.ts';
import { roundClosed } from '../round/round-closed.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { BallotMemory } from './memory.ts';
import { unknownBallot } from './routes.ts';

/** Takes the answers of one ballot. Gives how many are kept; throws a refusal that is ready to be sent. */
export const takeAnswers = async (
  { store }: Pick<Parts, 'store'>,
  room: Room,
  ballot: string,
  responses: readonly Response[],
): Promise<number> => {
  const round = demand(takesAnswers(room.circle, room.of(RoundMemory).all));
  const taken = demand(judgeResponses(responses, (voice) => stateOf(room, voice)));
  if (room.of(BallotMemory).answers.person(ballot) === null) throw new DoorRefusal(unknownBallot());
  if (taken.length === 0) return 0;
  const written = await room.write(store.ballots.respond(room.id, ballot, taken, round.number), (done) => {
    if (!done.ok || done.applied.length === 0) return;
    const applied = new Set(done.applied);
    room.of(BallotMemory).take({ ballot, responses: taken.filter(({ voice }) => applied.has(voice)) });
  });
  if (!written.ok) {
    if (written.unknown === 'round') throw new DoorRefusal(roundClosed());
    if (written.unknown === 'ballot') throw new DoorRefusal(unknownBallot());
    // a voice was taken back while this was under way: what is left may be sent again
    throw turnAway('not-found', 'answered-voice-taken-back', {}, { field: 'responses' });
  }
  return taken.length;
};

const stateOf = (room: Room, voice: string): 'asked' | 'closed' | 'unknown' => {
  const state = room.of(VoiceMemory).find(voice)?.state;
  return state === undefined ? 'unknown' : state === 'asked' ? 'asked' : 'closed';
};

const demand = <T>(outcome: { readonly ok: true; readonly value: T } | Refusal): T => {
  if (outcome.ok) return outcome.value;
  throw new DoorRefusal(outcome);
};
