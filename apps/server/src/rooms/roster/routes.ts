import { type Invited, MOST_ON_ROSTER, readInvited, refuse } from '@throughline/domain';
import { loadGatheringWords } from '@throughline/messages';
import {
  inviteByMailRequest,
  type InviteByMailReply,
  rosterRequest,
  type RosterAddedReply,
  type RosterReply,
} from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { notFound, sendRefusal } from '../../kernel/http/refuse.ts';
import { convenersOnly } from '../../kernel/http/seat.ts';

const BASE = '/api/desk/circles/:circle/roster';

/** Who was invited, "with your name". No route of members reads it, and nothing here leads to a ballot. */
export const rosterRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, clock, config, mail, limits } = parts;
  const convener = convenersOnly(parts);

  routes.get(BASE, convener, (c) => {
    const { roster } = c.get('room').ofGathering;
    return c.json({
      people: roster.map((one) => ({ ...one })),
      mail: mail !== null,
      most: MOST_ON_ROSTER,
    } satisfies RosterReply);
  });

  routes.post(BASE, convener, async (c) => {
    const { people } = await readBody(c, rosterRequest);
    const room = c.get('room');
    const { roster } = room.ofGathering;
    const groups = new Set(room.circle.affected.map(({ id }) => id));
    const addresses = new Set(roster.flatMap(({ email }) => email?.toLowerCase() ?? []));
    const added: Invited[] = [];
    const faults: RosterAddedReply['faults'] = [];
    people.forEach((typed, at) => {
      const read = readInvited(typed);
      if (!read.ok) return void faults.push({ at, words: read.words });
      const { name, email, affected } = read.value;
      if (email !== null && addresses.has(email.toLowerCase()))
        return void faults.push({ at, words: `${email} is on the roster already.` });
      if (roster.length + added.length >= MOST_ON_ROSTER)
        return void faults.push({ at, words: `${MOST_ON_ROSTER} people are the most on a roster.` });
      if (email !== null) addresses.add(email.toLowerCase());
      const group = affected !== null && groups.has(affected) ? affected : null;
      added.push({ id: parts.chance.id(), name, email, affected: group, invitedOn: null });
    });
    await store.roster.add(room.circle.id, added);
    room.ofGathering.setRoster([...room.ofGathering.roster, ...added]);
    return c.json({ added: added.length, faults } satisfies RosterAddedReply);
  });

  routes.delete(`${BASE}/:person`, convener, async (c) => {
    const room = c.get('room');
    const id = c.req.param('person');
    if (!(await store.roster.remove(room.circle.id, id))) throw notFound();
    room.ofGathering.setRoster(room.ofGathering.roster.filter((one) => one.id !== id));
    return c.json({});
  });

  routes.post(`${BASE}/invite`, convener, async (c) => {
    const { ids } = await readBody(c, inviteByMailRequest);
    if (mail === null)
      return sendRefusal(
        c,
        refuse('not-allowed', 'This host sends no mail. Print slips instead, or ask the host to set up a mail server.'),
      );
    const room = c.get('room');
    const { circle, ofGathering } = room;
    const words = (await loadGatheringWords('en')).mail;
    const planned = ofGathering.running ?? ofGathering.current;
    const gathering = planned?.state === 'closed' ? null : planned;
    // one and the same link for everybody: who opens it is not known
    const link = `${config.publicUrl}/j/${room.code.replaceAll(' ', '-')}`;
    const text = words.text(circle, link, gathering);
    const people = ofGathering.roster.filter(({ id, email }) => email !== null && ids.includes(id));
    for (const _ of people) limits.demand('mail', circle.id);
    const done = await Promise.all(
      people.map(async ({ id, email }) => ({
        id,
        sent: await mail.send(email ?? '', words.subject(circle.name), text),
      })),
    );
    const sent = done.filter((one) => one.sent).map(({ id }) => id);
    if (sent.length > 0) {
      await store.roster.markInvited(circle.id, sent, clock.today());
      const now = new Set(sent);
      ofGathering.setRoster(
        ofGathering.roster.map((one) => (now.has(one.id) ? { ...one, invitedOn: clock.today() } : one)),
      );
    }
    return c.json({ sent, failed: done.filter((one) => !one.sent).map(({ id }) => id) } satisfies InviteByMailReply);
  });
  return routes;
};
