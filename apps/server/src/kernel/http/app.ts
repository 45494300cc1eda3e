import { type Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Pages } from './pages.ts';
import type { Door, KernelContext } from './context.ts';
import { DoorRefusal, FAULT, notFound, sendRefusal } from './refuse.ts';
import { addressOf } from './seat.ts';
import { securityHeaders } from './security.ts';
import { serve, type Served } from './serve.ts';

/**
 * Builds the app with every route. Handlers only say what is done; who is let in, the limits and the refusals are
 * handled here.
 */
export const buildApp = (context: KernelContext, served: readonly Served[], pages: Pages): Hono<Door> => {
  const app = new Hono<Door>();
  app.use(securityHeaders(context.config.publicUrl.startsWith('https:')));
  app.use('/api/*', async (c, next) => {
    const started = context.clock.tick();
    context.limits.demand('address', addressOf(c, context));
    await next();
    // logs the route's pattern, never the path: paths hold ids and four words
    context.log.request({
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      milliseconds: context.clock.tick() - started,
    });
  });
  for (const { endpoints, handlers } of served) serve(app, context, endpoints, handlers);
  app.all('/api/*', () => {
    throw notFound();
  });
  app.get('*', (c) => pages.answer(c));
  app.notFound((c) => sendRefusal(c, notFound().refused));
  app.onError((error, c) => {
    if (error instanceof DoorRefusal) return sendRefusal(c, error.refused);
    context.log.bug(`${c.req.method} ${c.req.routePath}`, error);
    return sendRefusal(c, FAULT);
  });
  return app;
};

/** The pattern of the handler, which comes last after those of its middleware. */
const patternOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .filter((path) => path.includes('/:') || !path.endsWith('*'))
    .at(-1) ?? '*';
