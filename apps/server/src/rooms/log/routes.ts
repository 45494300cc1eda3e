import { dropAction, hideAlone, type LogEntry, proposeAction, type Refusal, secondAction } from '@throughline/domain';
import type { logEndpoints, LogReply, Nothing } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { carryOut } from './carry-out.ts';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { unknownBallot } from '../ballot/routes.ts';
import { refuse } from '../../kernel/refuse.ts';
import { LogMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

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
      to === 'done'
        ? secondAction(room.of(LogMemory).find(id), { from, find: room.of(VoiceMemory).find })
        : dropAction(room.of(LogMemory).find(id), { from });
    if (!settled.ok) return settled;
    const command = to === 'done' ? store.log.finish(circle.id, id) : store.log.drop(circle.id, id);
    const written = await room.write(command, (done) => {
      if (done) carryOut(room, settled.value);
    });
    return written ? {} : refuse('already-done', 'proposal-settled');
  };

  return {
    readLog: ({ room }) => logReply(room),

    proposeEntry: async ({ body, room }) => {
      const { key, ...proposal } = body;
      const found = await store.ballots.find(room.id, idOfKey(key));
      if (found === null) return unknownBallot();
      const proposed = proposeAction(proposal, {
        id: parts.chance.id(),
        from: found.ballot.position,
        find: room.of(VoiceMemory).find,
        log: room.of(LogMemory).all,
      });
      if (!proposed.ok) return proposed;
      await room.write(store.log.add(room.id, proposed.value), () => carryOut(room, proposed.value));
      return { id: proposed.value.id };
    },

    secondEntry: ({ body, room }) => settle(room, body, 'done'),
    dropEntry: ({ body, room }) => settle(room, body, 'dropped'),

    hideVoice: async ({ body, room }) => {
      const wish = body;
      const hidden = hideAlone(wish, { id: parts.chance.id(), find: room.of(VoiceMemory).find });
      if (!hidden.ok) return hidden;
      await room.write(store.log.add(room.id, hidden.value), () => carryOut(room, hidden.value));
      return {};
    },
  };
};

/** The log as it is open to the circle: no positions, in the order of random ids. */
export const logReply = (room: Room): LogReply => ({
  entries: room
    .of(LogMemory)
    .all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, voice, action, into, reason, state, by }) => ({
      id,
      voice,
      text: shownText(room, voice, reason),
      action,
      into,
      intoText: into === null ? null : (room.of(VoiceMemory).find(into)?.text ?? null),
      reason,
      state,
      by,
    })),
});

/** The original words stay readable in the log, but a name or a danger is not repeated by it. */
const shownText = (room: Room, id: string, reason: LogEntry['reason']): string => {
  const voice = room.of(VoiceMemory).find(id);
  if (voice === null) return '';
  return voice.state === 'hidden' && (reason === 'name' || reason === 'danger') ? '' : voice.text;
};
