import { dropAction, type LogEntry, proposeAction, secondAction, stateAfter } from '@throughline/domain';
import { type LogReply, proposeRequest, secondRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { unknownBallot } from '../ballot/routes.ts';

export const logRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits } = parts;
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle/log', member, (c) => c.json(logReply(c.get('room'))));

  routes.post('/api/circles/:circle/log', member, async (c) => {
    const { key, ...proposal } = await readBody(c, proposeRequest);
    limits.demand('device', idOfKey(key));
    limits.demand('write', addressOf(c, parts));
    const room = c.get('room');
    const found = await store.ballots.find(room.circle.id, idOfKey(key));
    if (found === null) return sendRefusal(c, unknownBallot());
    const proposed = proposeAction(proposal, {
      id: parts.chance.id(),
      from: found.ballot.position,
      find: room.voice,
      log: room.log,
    });
    if (!proposed.ok) return sendRefusal(c, proposed);
    await store.log.add(room.circle.id, proposed.value);
    room.setEntry(proposed.value);
    return c.json({ id: proposed.value.id });
  });

  for (const [path, settle] of [
    ['second', 'done'],
    ['drop', 'dropped'],
  ] as const) {
    routes.post(`/api/circles/:circle/log/${path}`, member, async (c) => {
      const { key, entry: id } = await readBody(c, secondRequest);
      limits.demand('device', idOfKey(key));
      const room = c.get('room');
      const found = await store.ballots.find(room.circle.id, idOfKey(key));
      if (found === null) return sendRefusal(c, unknownBallot());
      const from = found.ballot.position;
      const settled =
        settle === 'done'
          ? secondAction(room.entry(id), { from, find: room.voice })
          : dropAction(room.entry(id), { from });
      if (!settled.ok) return sendRefusal(c, settled);
      const { circle } = room;
      if (!(await (settle === 'done' ? store.log.finish(circle.id, id) : store.log.drop(circle.id, id)))) {
        return sendRefusal(c, { code: 'already-done', words: 'This has been settled already.' });
      }
      carryOut(room, settled.value);
      return c.json({});
    });
  }
  return routes;
};

/** What the store has written, in the room's memory too. */
export const carryOut = (room: Room, entry: LogEntry): void => {
  room.setEntry(entry);
  const voice = room.voice(entry.voice);
  if (entry.state === 'done' && voice !== null) room.setVoice({ ...voice, ...stateAfter(entry) });
};

/** The log as it is open to the circle: no positions, in the order of random ids. */
export const logReply = (room: Room): LogReply => ({
  entries: room.log
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, voice, action, into, reason, state, by }) => ({
      id,
      voice,
      text: shownText(room, voice, reason),
      action,
      into,
      intoText: into === null ? null : (room.voice(into)?.text ?? null),
      reason,
      state,
      by,
    })),
});

/** The original words stay readable in the log, but a name or a danger is not repeated by it. */
const shownText = (room: Room, id: string, reason: LogEntry['reason']): string => {
  const voice = room.voice(id);
  if (voice === null) return '';
  return voice.state === 'hidden' && (reason === 'name' || reason === 'danger') ? '' : voice.text;
};
