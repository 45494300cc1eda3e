import type { liveEndpoints } from '@throughline/protocol';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { STREAM_HEADERS } from '../../kernel/live/stream.ts';

export const liveHandlers = (context: ServerContext): Handlers<typeof liveEndpoints> => {
  const { hub, limits, circles } = context;

  return {
    /** The same snapshot as a plain request, for networks where streams do not get through. */
    readNow: async ({ loaded, c }) => {
      const now = await circles.now(loaded.id);
      const tag = `"n${now?.version ?? 0}"`;
      if (c.req.header('if-none-match') === tag) return c.body(null, 304, { ETag: tag });
      return c.body(now?.json ?? '{}', 200, {
        ETag: tag,
        'Content-Type': 'application/json',
        'Cache-Control': 'private, no-cache',
      });
    },

    followNow: ({ loaded, address, c }) => {
      const close = limits.openStream(address);
      const lastSeen = Number(c.req.header('last-event-id') ?? 0);
      const { outgoing } = c.env;
      // the stream owns the socket from here on: one buffer goes to everybody, past the router's handling of bodies
      outgoing.writeHead(200, {
        ...STREAM_HEADERS,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      outgoing.flushHeaders();
      hub.listen(loaded.id, outgoing, Number.isSafeInteger(lastSeen) ? lastSeen : 0, close);
      return RESPONSE_ALREADY_SENT;
    },
  };
};
