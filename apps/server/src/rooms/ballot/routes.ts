import { seeded, whatComesNext } from '@throughline/common-ground';
import { judgePosition, refuse, takesAnswers } from '@throughline/domain';
import {
  ballotRequest,
  dealRequest,
  type DealReply,
  mineRequest,
  type MineReply,
  questionRequest,
} from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { reply, sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';

/** Opening a ballot and what hangs on it. Answers themselves come by http/answers-listener.ts. */
export const answeringRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits } = parts;
  const member = membersOnly(parts);
  /** New at each start: the order in which voices are dealt tells nobody anything, and nobody can foretell it. */
  const seed = parts.chance.bytes(16).toString('hex');

  routes.post('/api/circles/:circle/ballots', member, async (c) => {
    const { key, position, n } = await readBody(c, ballotRequest);
    limits.demand('device', idOfKey(key));
    const room = c.get('room');
    const judged = judgePosition(room.circle, position);
    if (!judged.ok) return sendRefusal(c, judged);
    if (room.circle.imported !== null) return reply(c, takesAnswers(room.circle, room.rounds));
    const ballot = idOfKey(key);
    const known = room.answers.person(ballot) !== null;
    if (!known) limits.demand('join', addressOf(c, parts));
    const { applied } = await room.during(() => store.ballots.open(room.circle.id, ballot, position, n));
    if (applied) room.answers.join(ballot, position);
    room.answersMoved();
    return c.json({});
  });

  routes.post('/api/circles/:circle/question', member, async (c) => {
    const { key, marked, n } = await readBody(c, questionRequest);
    limits.demand('device', idOfKey(key));
    const room = c.get('room');
    const open = takesAnswers(room.circle, room.rounds);
    if (!open.ok) return sendRefusal(c, open);
    const ballot = idOfKey(key);
    const { known, applied } = await room.during(() =>
      store.ballots.markWrongQuestion(room.circle.id, ballot, { marked, n }),
    );
    if (!known) return sendRefusal(c, unknownBallot());
    if (applied) room.answers.markWrong(ballot, marked);
    return c.json({});
  });

  routes.post('/api/circles/:circle/deal', member, async (c) => {
    const { key, want } = await readBody(c, dealRequest);
    limits.demand('device', idOfKey(key));
    const { answers, circle, askedCount } = c.get('room');
    const ballot = idOfKey(key);
    const person = answers.person(ballot);
    if (person === null) return sendRefusal(c, unknownBallot());
    const answered = answers.answeredOf(person);
    const random = seeded(`${seed}|${ballot}|${answered}`);
    const idOf = (number: number): string => answers.idOf(number);
    const voices = whatComesNext(answers.matrix, person, want, circle.threshold, random, idOf).map(idOf);
    return c.json({ voices, answered, of: askedCount } satisfies DealReply);
  });

  routes.post('/api/circles/:circle/mine', member, async (c) => {
    const { key } = await readBody(c, mineRequest);
    limits.demand('device', idOfKey(key));
    const found = await store.ballots.find(c.get('room').circle.id, idOfKey(key));
    if (found === null) return sendRefusal(c, unknownBallot());
    return c.json({
      position: found.ballot.position,
      positionN: found.positionN,
      wrongQuestion: { marked: found.ballot.wrongQuestion, n: found.wrongQuestionN },
      responses: found.responses.map((response) => ({ ...response })),
    } satisfies MineReply);
  });
  return routes;
};

export const unknownBallot = () =>
  refuse('not-found', 'This device has not joined the circle yet. Join, and what waits here is sent.');
