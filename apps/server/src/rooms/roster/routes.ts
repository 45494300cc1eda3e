import { type Invited, MOST_ON_ROSTER, readInvited } from '@throughline/domain';
import { loadGatheringWords } from '@throughline/messages';
import type { RosterAddedReply, rosterEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { languageOf, notFound, worded } from '../../kernel/http/refuse.ts';
import { because, refuse } from '../../kernel/refuse.ts';
import { GatheringMemory } from '../gathering/memory.ts';
import { RosterMemory } from './memory.ts';

/**
 * Handlers for who was invited, stored with their names. Members cannot read any of it, and nothing here leads to a
 * ballot.
 */
export const rosterHandlers = (context: ServerContext): Handlers<typeof rosterEndpoints> => {
  const { store, clock, config, mail } = context;

  return {
    readRoster: ({ loaded }) => {
      const roster = loaded.of(RosterMemory).people;
      return {
        people: roster.map((one) => ({ ...one })),
        mail: mail !== null,
        most: MOST_ON_ROSTER,
      };
    },

    addToRoster: async ({ body, loaded, c }) => {
      const { people } = body;
      const groups = new Set(loaded.circle.affected.map(({ id }) => id));
      const language = languageOf(c);
      /** The people whose entries are valid, by their index in the request. */
      const typedWell = new Map<number, Invited>();
      const faults: RosterAddedReply['faults'] = [];
      people.forEach((typed, at) => {
        const read = readInvited(typed);
        if (!read.ok) return void faults.push({ at, ...worded(read, language) });
        const { name, email, affected } = read.value;
        const group = affected !== null && groups.has(affected) ? affected : null;
        typedWell.set(at, { id: context.chance.id(), name, email, affected: group, invitedOn: null });
      });
      const asked = [...typedWell.values()];
      const { added, taken, full } = await loaded.write(store.roster.add(loaded.id, asked, MOST_ON_ROSTER), (done) =>
        loaded.of(RosterMemory).take(asked.filter(({ id }) => done.added.includes(id))),
      );
      for (const [at, { id, email }] of typedWell) {
        if (taken.includes(id))
          faults.push({ at, ...worded(because('on-roster-already', { email: email ?? '' }), language) });
        if (full.includes(id))
          faults.push({ at, ...worded(because('roster-full', { most: MOST_ON_ROSTER }), language) });
      }
      return { added: added.length, faults: faults.sort((a, b) => a.at - b.at) };
    },

    removeFromRoster: async ({ at, loaded }) => {
      const id = at.person;
      const removed = await loaded.write(store.roster.remove(loaded.id, id), (done) => {
        if (done) loaded.of(RosterMemory).remove(id);
      });
      if (!removed) throw notFound();
      return {};
    },

    inviteByMail: async ({ body, loaded, demand }) => {
      const { ids } = body;
      if (mail === null) return refuse('not-allowed', 'host-sends-no-mail');
      const { circle } = loaded;
      const ofGathering = loaded.of(GatheringMemory);
      const roster = loaded.of(RosterMemory);
      const words = (await loadGatheringWords('en')).mail;
      const planned = ofGathering.running ?? ofGathering.current;
      const gathering = planned?.state === 'closed' ? null : planned;
      // the same link for everybody, so that nobody can tell who opens it
      const link = `${config.publicUrl}/j/${loaded.code.replaceAll(' ', '-')}`;
      const text = words.text(circle, link, gathering);
      const people = roster.people.filter(({ id, email }) => email !== null && ids.includes(id));
      for (const _ of people) demand('mail');
      const done = await Promise.all(
        people.map(async ({ id, email }) => ({
          id,
          sent: await mail.send(email ?? '', words.subject(circle.name), text),
        })),
      );
      const sent = done.filter((one) => one.sent).map(({ id }) => id);
      if (sent.length > 0) {
        const on = clock.today();
        const now = new Set(sent);
        await loaded.write(store.roster.markInvited(loaded.id, sent, on), () =>
          roster.take(roster.people.filter(({ id }) => now.has(id)).map((one) => ({ ...one, invitedOn: on }))),
        );
      }
      return { sent, failed: done.filter((one) => !one.sent).map(({ id }) => id) };
    },
  };
};
