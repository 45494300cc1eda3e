import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { STREAM_HEADERS } from '../../kernel/live/stream.ts';

export const liveRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { hub, limits, rooms } = parts;
  const member = membersOnly(parts);

  /** For where streams do not get through: the same snapshot, asked for. */
  routes.get('/api/circles/:circle/now', member, async (c) => {
    const now = await rooms.now(c.get('room').circle.id);
    const tag = `"n${now?.version ?? 0}"`;
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, { ETag: tag });
    return c.body(now?.json ?? '{}', 200, {
      ETag: tag,
      'Content-Type': 'application/json',
      'Cache-Control': 'private, no-cache',
    });
  });

  routes.get('/api/circles/:circle/live', member, async (c) => {
    const close = limits.openStream(addressOf(c, parts));
    const lastSeen = Number(c.req.header('last-event-id') ?? 0);
    const { outgoing } = c.env;
    // the socket is the stream's from here on: one buffer goes to everybody, past the router's body handling
    outgoing.writeHead(200, {
      ...STREAM_HEADERS,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    outgoing.flushHeaders();
    hub.listen(c.get('room').circle.id, outgoing, Number.isSafeInteger(lastSeen) ? lastSeen : 0, close);
    return RESPONSE_ALREADY_SENT;
  });
  return routes;
};
