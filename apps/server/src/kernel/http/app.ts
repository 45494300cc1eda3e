import { type Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Pages } from './pages.ts';
import type { Door, KernelParts } from './parts.ts';
import { DoorRefusal, FAULT, notFound, sendRefusal } from './refuse.ts';
import { addressOf } from './seat.ts';
import { securityHeaders } from './security.ts';
import { serve, type Served } from './serve.ts';

/** Every route of the house. Handlers only say what they do; who may, how much and how it fails is said here. */
export const buildApp = (parts: KernelParts, served: readonly Served[], pages: Pages): Hono<Door> => {
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
  for (const { endpoints, handlers } of served) serve(app, parts, endpoints, handlers);
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
