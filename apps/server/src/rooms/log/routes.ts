import type { LogEntry, Outcome, Refusal } from '@throughline/domain';
import type { logEndpoints, LogReply, Nothing } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { carryOut } from './carry-out.ts';
import type { Parts } from '../parts.ts';
import { shown } from '../../kernel/http/refuse.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { unknownBallot } from '../ballot/routes.ts';
import { LogMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

export const logHandlers = (parts: Parts): Handlers<typeof logEndpoints> => {
  const { store } = parts;

  /** The store asks the domain's rule of what it holds at that moment. */
  const decide = (room: Room, command: Promise<Outcome<LogEntry>>): Promise<Outcome<LogEntry>> =>
    room.write(command, (decided) => {
      if (decided.ok) carryOut(room, decided.value);
    });

  const settle = async (
    room: Room,
    { key, entry: id }: { readonly key: string; readonly entry: string },
    to: 'done' | 'dropped',
  ): Promise<Refusal | Nothing> => {
    const { circle } = room;
    const found = await store.ballots.find(circle.id, idOfKey(key));
    if (found === null) return unknownBallot();
    const from = found.ballot.position;
    const settled = await decide(
      room,
      to === 'done' ? store.log.second(circle.id, id, from) : store.log.refuse(circle.id, id, from),
    );
    return shown(settled, () => ({}));
  };

  return {
    readLog: ({ room }) => logReply(room),

    proposeEntry: async ({ body, room }) => {
      const { key, ...proposal } = body;
      const found = await store.ballots.find(room.id, idOfKey(key));
      if (found === null) return unknownBallot();
      const by = { id: parts.chance.id(), from: found.ballot.position };
      return shown(await decide(room, store.log.propose(room.id, proposal, by)), ({ id }) => ({ id }));
    },

    secondEntry: ({ body, room }) => settle(room, body, 'done'),
    dropEntry: ({ body, room }) => settle(room, body, 'dropped'),

    hideVoice: async ({ body, room }) => {
      const wish = body;
      return shown(await decide(room, store.log.hideAtOnce(room.id, wish, parts.chance.id())), () => ({}));
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
