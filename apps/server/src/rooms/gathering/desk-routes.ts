import {
  addTime,
  changePlan,
  type Fault,
  type Gathering,
  goBack,
  goForward,
  type Outcome,
  planGathering,
  type Press,
  refuse,
  startGathering,
  takeLead,
} from '@throughline/domain';
import {
  backRequest,
  changePlanRequest,
  type DeskGatherings,
  gatheringDraft,
  leadHereRequest,
  leadRequest,
  pressRequest,
  timeRequest,
} from '@throughline/protocol';
import { type Context, Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { notFound, reply, sendFaults, sendRefusal } from '../../kernel/http/refuse.ts';
import { convenersOnly } from '../../kernel/http/seat.ts';
import { changeGathering } from './change-gathering.ts';
import { gatheringFile } from './gathering-files.ts';
import type { Room } from '../../kernel/memory/room.ts';

/** A circle with this many gatherings makes a new circle for the next. */
const MOST_GATHERINGS = 200;
const BASE = '/api/desk/circles/:circle/gatherings';

/** Planning a gathering and leading it. Any convener of the circle may, from any device. */
export const deskGatheringRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, clock, config } = parts;
  const convener = convenersOnly(parts);

  const pressOf = (c: Context<Door>, turn: number): Press => ({
    turn,
    now: new Date(clock.now()).toISOString(),
    today: clock.today(),
    by: { account: c.get('user').id, name: c.get('user').name },
  });
  const idOf = (c: Context<Door>): string => c.req.param('gathering') ?? '';
  const change = async (
    c: Context<Door>,
    judge: (gathering: Gathering, others: readonly Gathering[]) => Outcome<Gathering>,
  ): Promise<Response> => {
    const room = c.get('room');
    const changed = await changeGathering(parts, room, idOf(c), judge);
    if (changed.ok) await hear(room, changed.value);
    return reply(c, changed, (gathering) => room.ofGathering.view(gathering));
  };
  /** Whoever presses is there. */
  const hear = async (room: Room, { id, state }: Gathering): Promise<void> => {
    if (state !== 'running') return;
    await store.gatherings.hear(room.circle.id, id, new Date(clock.now()).toISOString());
    room.ofGathering.setAway(false);
  };

  routes.get(BASE, convener, (c) => {
    const { ofGathering } = c.get('room');
    return c.json({
      now: new Date(clock.now()).toISOString(),
      you: c.get('user').name,
      youLead: ofGathering.running?.leads?.account === c.get('user').id,
      gatherings: ofGathering.all.map((gathering) => ofGathering.view(gathering)),
    } satisfies DeskGatherings);
  });

  routes.post(BASE, convener, async (c) => {
    const draft = await readBody(c, gatheringDraft);
    const room = c.get('room');
    if (room.circle.imported !== null)
      return sendRefusal(
        c,
        refuse('not-allowed', 'An imported conversation is there to be read. Start a circle of your own.'),
      );
    if (room.ofGathering.all.length >= MOST_GATHERINGS)
      return sendRefusal(c, refuse('too-many', `${MOST_GATHERINGS} gatherings are the most in one circle.`));
    const planned = planGathering(draft, { id: parts.chance.id(), stepId: parts.chance.id });
    if ('faults' in planned) return sendFaults(c, planned.faults);
    await store.gatherings.add(room.circle.id, planned.gathering);
    room.ofGathering.put(planned.gathering);
    return c.json(room.ofGathering.view(planned.gathering), 201);
  });

  routes.put(`${BASE}/:gathering`, convener, async (c) => {
    const { edition, ...draft } = await readBody(c, changePlanRequest);
    let faults: readonly Fault[] = [];
    const changed = await changeGathering(parts, c.get('room'), idOf(c), (gathering) => {
      const read = changePlan(gathering, draft, edition, parts.chance.id);
      if (!read.ok) return read;
      if ('gathering' in read.value) return { ok: true, value: read.value.gathering };
      faults = read.value.faults;
      return refuse('malformed', 'Some of it is missing or not as it should be.');
    });
    if (faults.length > 0) return sendFaults(c, faults);
    return reply(c, changed, (gathering) => c.get('room').ofGathering.view(gathering));
  });

  routes.delete(`${BASE}/:gathering`, convener, async (c) => {
    const room = c.get('room');
    const gathering = room.ofGathering.find(idOf(c));
    if (gathering === null) throw notFound();
    if (!(await store.gatherings.remove(room.circle.id, gathering.id)))
      return sendRefusal(c, refuse('too-late', 'Only a gathering that has not begun can be taken out.'));
    room.ofGathering.takeOut(gathering.id);
    return c.json({});
  });

  routes.post(`${BASE}/:gathering/start`, convener, async (c) => {
    const { turn } = await readBody(c, pressRequest);
    return change(c, (gathering, others) => startGathering(gathering, others, pressOf(c, turn)));
  });
  routes.post(`${BASE}/:gathering/forward`, convener, async (c) => {
    const { turn } = await readBody(c, pressRequest);
    return change(c, (gathering) => goForward(gathering, pressOf(c, turn)));
  });
  routes.post(`${BASE}/:gathering/back`, convener, async (c) => {
    const { turn, confirmed } = await readBody(c, backRequest);
    return change(c, (gathering) => goBack(gathering, pressOf(c, turn), confirmed));
  });
  routes.post(`${BASE}/:gathering/time`, convener, async (c) => {
    const { turn, more } = await readBody(c, timeRequest);
    return change(c, (gathering) => addTime(gathering, pressOf(c, turn), more));
  });
  routes.post(`${BASE}/:gathering/lead`, convener, async (c) => {
    const { name } = await readBody(c, leadRequest);
    return change(c, (gathering) => takeLead(gathering, { account: c.get('user').id, name }));
  });

  // every open desk and remote says so now and then; only one of whoever leads counts
  routes.post(`${BASE}/:gathering/here`, convener, async (c) => {
    await readBody(c, leadHereRequest);
    const room = c.get('room');
    const gathering = room.ofGathering.find(idOf(c));
    if (gathering === null) throw notFound();
    if (gathering.leads?.account === c.get('user').id) await hear(room, gathering);
    return c.json({});
  });

  routes.get(`${BASE}/:gathering/:file`, convener, (c) =>
    gatheringFile(c, config.publicUrl, c.get('room'), clock.now()),
  );
  return routes;
};
