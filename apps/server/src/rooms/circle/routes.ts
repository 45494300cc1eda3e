import type { CircleReply, ResultReply } from '@throughline/protocol';
import { resultRequest } from '@throughline/protocol';
import { doneAfter, openRound } from '@throughline/domain';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { turnAway } from '../../kernel/http/refuse.ts';
import { membersOnly } from '../../kernel/http/seat.ts';

export const circleRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle', member, (c) => {
    const room = c.get('room');
    return c.json({ circle: room.view(), whoseOur: room.whoseOur() } satisfies CircleReply);
  });

  routes.get('/api/circles/:circle/result', member, (c) =>
    c.json({ release: c.get('room').openRelease } as ResultReply),
  );

  routes.get('/api/circles/:circle/picture', member, (c) => {
    const room = c.get('room');
    parts.rooms.pictures.asked(room);
    return c.json(room.picture);
  });

  // a round of days shows its result, in batches, to those who have done their round
  routes.post('/api/circles/:circle/result', member, async (c) => {
    const { key } = await readBody(c, resultRequest);
    const room = c.get('room');
    const round = openRound(room.rounds);
    if (round === null || round.mode !== 'days') return c.json({ release: room.openRelease } as ResultReply);
    const person = room.answers.person(idOfKey(key));
    const answered = person === null ? 0 : room.answers.answeredOf(person);
    const enough = doneAfter(room.askedCount);
    if (answered < enough || enough === 0) {
      throw turnAway('not-open', 'own-round-first', { answered, enough });
    }
    return c.json({ release: room.result?.kept.release ?? room.openRelease } as ResultReply);
  });
  return routes;
};
