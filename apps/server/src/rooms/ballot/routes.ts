import { seeded, whatComesNext } from '@throughline/common-ground';
import { judgePosition, takesAnswers } from '@throughline/domain';
import type { ballotEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../../kernel/http/parts.ts';
import { shown } from '../../kernel/http/refuse.ts';
import { type Handlers, pastTheRouter } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Opening a ballot and what hangs on it. Answers themselves are taken by answers-listener.ts. */
export const ballotHandlers = (parts: Parts): Handlers<typeof ballotEndpoints> => {
  const { store } = parts;
  /** New at each start: the order in which voices are dealt tells nobody anything, and nobody can foretell it. */
  const seed = parts.chance.bytes(16).toString('hex');

  return {
    sendResponses: pastTheRouter,

    openBallot: async ({ body, room, demand }) => {
      const { key, position, n } = body;
      const judged = judgePosition(room.circle, position);
      if (!judged.ok) return judged;
      if (room.circle.imported !== null) return shown(takesAnswers(room.circle, room.rounds), () => ({}));
      const ballot = idOfKey(key);
      const known = room.answers.person(ballot) !== null;
      if (!known) demand('join');
      const { applied } = await room.during(() => store.ballots.open(room.circle.id, ballot, position, n));
      if (applied) room.answers.join(ballot, position);
      room.answersMoved();
      return {};
    },

    markQuestion: async ({ body, room }) => {
      const { key, marked, n } = body;
      const open = takesAnswers(room.circle, room.rounds);
      if (!open.ok) return open;
      const ballot = idOfKey(key);
      const { known, applied } = await room.during(() =>
        store.ballots.markWrongQuestion(room.circle.id, ballot, { marked, n }),
      );
      if (!known) return unknownBallot();
      if (applied) room.answers.markWrong(ballot, marked);
      return {};
    },

    dealVoices: ({ body, room }) => {
      const { key, want } = body;
      const { answers, circle, askedCount } = room;
      const ballot = idOfKey(key);
      const person = answers.person(ballot);
      if (person === null) return unknownBallot();
      const answered = answers.answeredOf(person);
      const random = seeded(`${seed}|${ballot}|${answered}`);
      const idOf = (number: number): string => answers.idOf(number);
      const voices = whatComesNext(answers.matrix, person, want, circle.threshold, random, idOf).map(idOf);
      return { voices, answered, of: askedCount };
    },

    readMine: async ({ body, room }) => {
      const { key } = body;
      const found = await store.ballots.find(room.circle.id, idOfKey(key));
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

export const unknownBallot = () => refuse('not-found', 'device-not-joined');
