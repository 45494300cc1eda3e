import { type Context, Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { answeringRoutes } from '../routes/answering.ts';
import { circleRoutes } from '../routes/circle.ts';
import { consentRoutes } from '../routes/consent.ts';
import { convenerRoutes } from '../routes/conveners.ts';
import { deskDraftingRoutes } from '../routes/desk-drafting.ts';
import { deskCircleRoutes } from '../routes/desk-circle.ts';
import { deskPurposeRoutes } from '../routes/desk-purpose.ts';
import { deskGatheringRoutes } from '../routes/desk-gathering.ts';
import { deskRoundRoutes } from '../routes/desk-round.ts';
import { draftRoutes } from '../routes/drafts.ts';
import { draftTextRoutes } from '../routes/draft-text.ts';
import { exportRoutes } from '../routes/export.ts';
import { gatheringRoutes } from '../routes/gathering.ts';
import { joinRoutes } from '../routes/join.ts';
import { liveRoutes } from '../routes/live.ts';
import { logRoutes } from '../routes/log.ts';
import { posterRoutes } from '../routes/poster.ts';
import { rosterRoutes } from '../routes/roster.ts';
import { purposeFileRoutes } from '../routes/purpose-files.ts';
import { signInRoutes } from '../routes/sign-in.ts';
import { storyRoutes } from '../routes/story.ts';
import { suggestionRoutes } from '../routes/suggestion.ts';
import { voiceRoutes } from '../routes/voice.ts';
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
    const started = parts.clock.now();
    parts.limits.demand('address', addressOf(c, parts));
    await next();
    // the pattern of the route, never the path: paths hold ids and four words
    parts.log.request({
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      milliseconds: parts.clock.now() - started,
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
