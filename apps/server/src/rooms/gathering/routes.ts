import type { GatheringRecordReply, GatheringReply } from '@throughline/protocol';
import { Hono } from 'hono';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { notFound } from '../../kernel/http/refuse.ts';
import { membersOnly } from '../../kernel/http/seat.ts';
import { gatheringFile } from './gathering-files.ts';
import { showRecords } from './show-records.ts';

/** What everybody in the circle may read of its gatherings. */
export const gatheringRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { clock, config } = parts;
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle/gathering', member, (c) => {
    const room = c.get('room');
    const { current, closed } = room.ofGathering;
    return c.json({
      now: new Date(clock.now()).toISOString(),
      gathering: current === null ? null : room.ofGathering.view(current),
      soFar: current === null ? [] : showRecords(room, current.id),
      past: closed.map(({ id, name, closedOn }) => ({ id, name, closedOn: closedOn ?? '' })),
    } satisfies GatheringReply);
  });

  routes.get('/api/circles/:circle/gatherings/:gathering', member, (c) => {
    const room = c.get('room');
    const gathering = room.ofGathering.find(c.req.param('gathering'));
    if (gathering === null) throw notFound();
    return c.json({
      gathering: room.ofGathering.view(gathering),
      steps: showRecords(room, gathering.id),
    } satisfies GatheringRecordReply);
  });

  routes.get('/api/circles/:circle/gatherings/:gathering/:file', member, (c) =>
    gatheringFile(c, config.publicUrl, c.get('room'), clock.now()),
  );
  return routes;
};
