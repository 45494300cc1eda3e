import { type Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { answeringRoutes } from '../../rooms/ballot/routes.ts';
import { circleRoutes } from '../../rooms/circle/routes.ts';
import { consentRoutes } from '../../rooms/consent/routes.ts';
import { convenerRoutes } from '../../rooms/convener/routes.ts';
import { deskDraftingRoutes } from '../../rooms/drafting/desk-routes.ts';
import { deskCircleRoutes } from '../../rooms/circle/desk-routes.ts';
import { deskPurposeRoutes } from '../../rooms/purpose/desk-routes.ts';
import { deskGatheringRoutes } from '../../rooms/gathering/desk-routes.ts';
import { deskRoundRoutes } from '../../rooms/round/routes.ts';
import { draftRoutes } from '../../rooms/drafting/routes.ts';
import { draftTextRoutes } from '../../rooms/drafting/text-routes.ts';
import { exportRoutes } from '../../rooms/export/routes.ts';
import { gatheringRoutes } from '../../rooms/gathering/routes.ts';
import { joinRoutes } from '../../rooms/roll/routes.ts';
import { liveRoutes } from '../../rooms/live/routes.ts';
import { logRoutes } from '../../rooms/log/routes.ts';
import { posterRoutes } from '../../rooms/sighting/routes.ts';
import { rosterRoutes } from '../../rooms/roster/routes.ts';
import { purposeFileRoutes } from '../../rooms/purpose/file-routes.ts';
import { signInRoutes } from '../../rooms/convener/sign-in-routes.ts';
import { storyRoutes } from '../../rooms/story/routes.ts';
import { suggestionRoutes } from '../../rooms/drafting/suggestion-routes.ts';
import { voiceRoutes } from '../../rooms/voice/routes.ts';
import type { Pages } from './pages.ts';
import type { Door, Parts } from './parts.ts';
import { DoorRefusal, notFound, sendRefusal } from './refuse.ts';
import { addressOf } from './seat.ts';
import { securityHeaders } from './security.ts';

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
  app.get('/api/health', (c) => c.json({ ok: true }));
  for (const routes of [
    joinRoutes,
    circleRoutes,
    answeringRoutes,
    voiceRoutes,
    storyRoutes,
    logRoutes,
    draftRoutes,
    draftTextRoutes,
    suggestionRoutes,
    liveRoutes,
    signInRoutes,
    deskCircleRoutes,
    deskRoundRoutes,
    deskDraftingRoutes,
    consentRoutes,
    deskPurposeRoutes,
    posterRoutes,
    gatheringRoutes,
    deskGatheringRoutes,
    rosterRoutes,
    purposeFileRoutes,
    convenerRoutes,
    exportRoutes,
  ]) {
    app.route('/', routes(parts));
  }
  app.all('/api/*', () => {
    throw notFound();
  });
  app.get('*', (c) => pages.answer(c));
  app.notFound((c) => sendRefusal(c, notFound().refused));
  app.onError((error, c) => {
    if (error instanceof DoorRefusal) return sendRefusal(c, error.refused);
    parts.log.bug(`${c.req.method} ${c.req.routePath}`, error);
    return sendRefusal(c, {
      code: 'fault',
      words: 'Something went wrong on our side. What you typed is still here: try again in a moment.',
    });
  });
  return app;
};

/** The handler's own pattern, among those of the middleware it came through. */
const patternOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .filter((path) => path.includes('/:') || !path.endsWith('*'))
    .at(-1) ?? '*';
