import { seeded, whatComesNext } from '@throughline/common-ground';
import { judgePosition, takesAnswers } from '@throughline/domain';
import type { ballotEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { ServerContext } from '../context.ts';
import { replyOf } from '../../kernel/http/refuse.ts';
import { type Handlers, pastTheRouter } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from './memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { roundClosed } from '../round/round-closed.ts';
import { VoiceMemory } from '../voice/memory.ts';

/** Handlers for opening a ballot and what belongs to it. Answers are taken in answers-listener.ts. */
export const ballotHandlers = (context: ServerContext): Handlers<typeof ballotEndpoints> => {
  const { store } = context;
  /**
   * The seed of the order in which voices are dealt. It is new at each start, so nobody can predict the order or learn
   * anything from it.
   */
  const seed = context.chance.bytes(16).toString('hex');

  return {
    sendResponses: pastTheRouter,

    openBallot: async ({ body, loaded, demand }) => {
      const { key, position, n } = body;
      const judged = judgePosition(loaded.circle, position);
      if (!judged.ok) return judged;
      if (loaded.circle.imported !== null)
        return replyOf(takesAnswers(loaded.circle, loaded.of(RoundMemory).all), () => ({}));
      const ballot = idOfKey(key);
      const known = loaded.of(BallotMemory).answers.person(ballot) !== null;
      if (!known) demand('join');
      await loaded.write(store.ballots.open(loaded.id, ballot, position, n), ({ applied }) => {
        if (applied) loaded.of(BallotMemory).take({ ballot, position });
      });
      return {};
    },

    markQuestion: async ({ body, loaded }) => {
      const { key, marked, n } = body;
      const open = takesAnswers(loaded.circle, loaded.of(RoundMemory).all);
      if (!open.ok) return open;
      const ballot = idOfKey(key);
      const { known, refused } = await loaded.write(
        store.ballots.markWrongQuestion(loaded.id, ballot, { marked, n }, open.value.number),
        ({ applied }) => {
          if (applied) loaded.of(BallotMemory).take({ ballot, wrongQuestion: marked });
        },
      );
      if (refused === 'closed') return roundClosed();
      if (!known) return unknownBallot();
      return {};
    },

    dealVoices: ({ body, loaded }) => {
      const { key, want } = body;
      const { circle } = loaded;
      const { answers } = loaded.of(BallotMemory);
      const { askedCount } = loaded.of(VoiceMemory);
      const ballot = idOfKey(key);
      const person = answers.person(ballot);
      if (person === null) return unknownBallot();
      const answered = answers.answeredOf(person);
      const random = seeded(`${seed}|${ballot}|${answered}`);
      const idOf = (number: number): string => answers.idOf(number);
      const voices = whatComesNext(answers.matrix, person, want, circle.threshold, random, idOf).map(idOf);
      return { voices, answered, of: askedCount };
    },

    readMine: async ({ body, loaded }) => {
      const { key } = body;
      const found = await store.ballots.find(loaded.id, idOfKey(key));
      if (found === null) return unknownBallot();
      return {
        position: found.ballot.position,
        positionN: found.positionN,
        wrongQuestion: { marked: found.ballot.wrongQuestion, n: found.wrongQuestionN },
        responses: found.responses.map((response) => ({ ...response })),
      };
    },
  };
};

/** The refusal for a device that has not opened a ballot in this circle. */
export const unknownBallot = () => refuse('not-found', 'device-not-joined');
