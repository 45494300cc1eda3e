import {
  dropAction,
  hideAlone,
  type LogEntry,
  proposeAction,
  type Refusal,
  secondAction,
  stateAfter,
} from '@throughline/domain';
import type { logEndpoints, LogReply, Nothing } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../../kernel/http/parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { unknownBallot } from '../ballot/routes.ts';
import { refuse } from '../../kernel/refuse.ts';

export const logHandlers = (parts: Parts): Handlers<typeof logEndpoints> => {
  const { store } = parts;

  const settle = async (
    room: Room,
    { key, entry: id }: { readonly key: string; readonly entry: string },
    to: 'done' | 'dropped',
  ): Promise<Refusal | Nothing> => {
    const { circle } = room;
    const found = await store.ballots.find(circle.id, idOfKey(key));
    if (found === null) return unknownBallot();
    const from = found.ballot.position;
    const settled =
      to === 'done' ? secondAction(room.entry(id), { from, find: room.voice }) : dropAction(room.entry(id), { from });
    if (!settled.ok) return settled;
    if (!(await (to === 'done' ? store.log.finish(circle.id, id) : store.log.drop(circle.id, id))))
      return refuse('already-done', 'proposal-settled');
    carryOut(room, settled.value);
    return {};
  };

  return {
    readLog: ({ room }) => logReply(room),

    proposeEntry: async ({ body, room }) => {
      const { key, ...proposal } = body;
      const found = await store.ballots.find(room.circle.id, idOfKey(key));
      if (found === null) return unknownBallot();
      const proposed = proposeAction(proposal, {
        id: parts.chance.id(),
        from: found.ballot.position,
        find: room.voice,
        log: room.log,
      });
      if (!proposed.ok) return proposed;
      await store.log.add(room.circle.id, proposed.value);
      room.setEntry(proposed.value);
      return { id: proposed.value.id };
    },

    secondEntry: ({ body, room }) => settle(room, body, 'done'),
    dropEntry: ({ body, room }) => settle(room, body, 'dropped'),

    hideVoice: async ({ body, room }) => {
      const wish = body;
      const hidden = hideAlone(wish, { id: parts.chance.id(), find: room.voice });
      if (!hidden.ok) return hidden;
      await store.log.add(room.circle.id, hidden.value);
      carryOut(room, hidden.value);
      return {};
    },
  };
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
