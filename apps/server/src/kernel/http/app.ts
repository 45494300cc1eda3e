import { type Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { ALL_ENDPOINTS, type Endpoints } from '@throughline/protocol';
import { ROOMS } from '../../rooms/all.ts';
import type { Pages } from './pages.ts';
import type { Door, Parts } from './parts.ts';
import { DoorRefusal, FAULT, notFound, sendRefusal } from './refuse.ts';
import { addressOf } from './seat.ts';
import { securityHeaders } from './security.ts';
import { type Handlers, serve } from './serve.ts';

/** Every route of the house. Handlers only say what they do; who may, how much and how it fails is said here. */
export const buildApp = (parts: Parts, pages: Pages): Hono<Door> => {
  const app = new Hono<Door>();
  app.use(securityHeaders(parts.config.publicUrl.startsWith('https:')));
  app.use('/api/*', async (c, next) => {
    const started = parts.clock.tick();
    parts.limits.demand('address', addressOf(c, parts));
    await next();
    // the pattern of the route, never the path: paths hold ids and four words
    parts.log.request({
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      milliseconds: parts.clock.tick() - started,
    });
  });
  for (const [room, endpoints] of Object.entries(ALL_ENDPOINTS))
    serve(app, parts, endpoints as Endpoints, ROOMS[room as keyof typeof ROOMS](parts) as Handlers<Endpoints>);
  app.all('/api/*', () => {
    throw notFound();
  });
  app.get('*', (c) => pages.answer(c));
  app.notFound((c) => sendRefusal(c, notFound().refused));
  app.onError((error, c) => {
    if (error instanceof DoorRefusal) return sendRefusal(c, error.refused);
    parts.log.bug(`${c.req.method} ${c.req.routePath}`, error);
    return sendRefusal(c, FAULT);
  });
  return app;
};

/** The handler's own pattern, among those of the middleware it came through. */
const patternOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .filter((path) => path.includes('/:') || !path.endsWith('*'))
    .at(-1) ?? '*';
