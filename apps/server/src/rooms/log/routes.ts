import type { LogEntry, Outcome, Refusal } from '@throughline/domain';
import type { logEndpoints, LogReply, Nothing } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { carryOut } from './carry-out.ts';
import type { ServerContext } from '../context.ts';
import { replyOf } from '../../kernel/http/refuse.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { unknownBallot } from '../ballot/routes.ts';
import { LogMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

export const logHandlers = (context: ServerContext): Handlers<typeof logEndpoints> => {
  const { store } = context;

  /** Carries out a command that asks the domain's rule about what the store holds while it runs. */
  const decide = (loaded: LoadedCircle, command: Promise<Outcome<LogEntry>>): Promise<Outcome<LogEntry>> =>
    loaded.write(command, (decided) => {
      if (decided.ok) carryOut(loaded, decided.value);
    });

  const settle = async (
    loaded: LoadedCircle,
    { key, entry: id }: { readonly key: string; readonly entry: string },
    to: 'done' | 'dropped',
  ): Promise<Refusal | Nothing> => {
    const { circle } = loaded;
    const found = await store.ballots.find(circle.id, idOfKey(key));
    if (found === null) return unknownBallot();
    const from = found.ballot.position;
    const settled = await decide(
      loaded,
      to === 'done' ? store.log.second(circle.id, id, from) : store.log.refuse(circle.id, id, from),
    );
    return replyOf(settled, () => ({}));
  };

  return {
    readLog: ({ loaded }) => logReply(loaded),

    proposeEntry: async ({ body, loaded }) => {
      const { key, ...proposal } = body;
      const found = await store.ballots.find(loaded.id, idOfKey(key));
      if (found === null) return unknownBallot();
      const by = { id: context.chance.id(), from: found.ballot.position };
      return replyOf(await decide(loaded, store.log.propose(loaded.id, proposal, by)), ({ id }) => ({ id }));
    },

    secondEntry: ({ body, loaded }) => settle(loaded, body, 'done'),
    dropEntry: ({ body, loaded }) => settle(loaded, body, 'dropped'),

    hideVoice: async ({ body, loaded }) => {
      const wish = body;
      return replyOf(await decide(loaded, store.log.hideAtOnce(loaded.id, wish, context.chance.id())), () => ({}));
    },
  };
};

/** The log as the circle may read it: without positions, in the order of random ids. */
export const logReply = (loaded: LoadedCircle): LogReply => ({
  entries: loaded
    .of(LogMemory)
    .all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, voice, action, into, reason, state, by }) => ({
      id,
      voice,
      text: shownText(loaded, voice, reason),
      action,
      into,
      intoText: into === null ? null : (loaded.of(VoiceMemory).find(into)?.text ?? null),
      reason,
      state,
      by,
    })),
});

/** The words of an entry. They stay readable in the log, except those that were hidden for a name or a danger. */
const shownText = (loaded: LoadedCircle, id: string, reason: LogEntry['reason']): string => {
  const voice = loaded.of(VoiceMemory).find(id);
  if (voice === null) return '';
  return voice.state === 'hidden' && (reason === 'name' || reason === 'danger') ? '' : voice.text;
};
