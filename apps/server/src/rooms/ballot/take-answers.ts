import { judgeResponses, type Refusal, type Response, takesAnswers } from '@throughline/domain';
import { DoorRefusal, turnAway } from '../../kernel/http/refuse.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import type { ServerContext } from '../context.ts';
import { RoundMemory } from '../round/memory.ts';
import { roundClosed } from '../round/round-closed.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { BallotMemory } from './memory.ts';
import { unknownBallot } from './routes.ts';

/**
 * Takes the answers of one ballot. Returns how many were accepted; an answer that is older than the stored one counts
 * as accepted too. Throws a `DoorRefusal` when the round is not open, or the ballot or a voice is unknown.
 */
export const takeAnswers = async (
  { store }: Pick<ServerContext, 'store'>,
  loaded: LoadedCircle,
  ballot: string,
  responses: readonly Response[],
): Promise<number> => {
  const round = demand(takesAnswers(loaded.circle, loaded.of(RoundMemory).all));
  const taken = demand(judgeResponses(responses, (voice) => stateOf(loaded, voice)));
  if (loaded.of(BallotMemory).answers.person(ballot) === null) throw new DoorRefusal(unknownBallot());
  if (taken.length === 0) return 0;
  const written = await loaded.write(store.ballots.respond(loaded.id, ballot, taken, round.number), (done) => {
    if (!done.ok || done.applied.length === 0) return;
    const applied = new Set(done.applied);
    loaded.of(BallotMemory).take({ ballot, responses: taken.filter(({ voice }) => applied.has(voice)) });
  });
  if (!written.ok) {
    if (written.unknown === 'round') throw new DoorRefusal(roundClosed());
    if (written.unknown === 'ballot') throw new DoorRefusal(unknownBallot());
    // a voice was taken back meanwhile. The other answers may be sent again
    throw turnAway('not-found', 'answered-voice-taken-back', {}, { field: 'responses' });
  }
  return taken.length;
};

const stateOf = (loaded: LoadedCircle, voice: string): 'asked' | 'closed' | 'unknown' => {
  const state = loaded.of(VoiceMemory).find(voice)?.state;
  return state === undefined ? 'unknown' : state === 'asked' ? 'asked' : 'closed';
};

const demand = <T>(outcome: { readonly ok: true; readonly value: T } | Refusal): T => {
  if (outcome.ok) return outcome.value;
  throw new DoorRefusal(outcome);
};
