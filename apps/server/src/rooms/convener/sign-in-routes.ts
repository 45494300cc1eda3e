import { tidyText } from '@throughline/domain';
import { setUpRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { turnAway } from '../../kernel/http/refuse.ts';
import { addressOf } from '../../kernel/http/seat.ts';
import { sameSiteOnly } from '../../kernel/http/security.ts';

/** Conveners' accounts: better-auth's own routes behind our limits, and the set-up of the first one. */
export const signInRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { signIn, limits, store, config } = parts;
  let settingUp: Promise<unknown> = Promise.resolve();

  routes.use('/api/auth/*', sameSiteOnly(config.publicUrl));
  routes.use('/api/set-up', sameSiteOnly(config.publicUrl));

  routes.on(['GET', 'POST'], '/api/auth/*', async (c) => {
    if (c.req.method === 'POST') {
      limits.demand('signIn', addressOf(c, parts));
      const length = Number(c.req.header('content-length') ?? 0);
      if (length > 16 * 1024) throw turnAway('too-large', 'sign-in-too-large');
      if (/\/sign-in\/email$|\/request-password-reset$/.test(c.req.path))
        limits.demand('signInTo', await emailIn(c.req.raw.clone()));
    }
    const answer = await signIn.handle(c.req.raw);
    // a library's fault is ours to word; what a stranger sends never makes a 5xx
    if (answer.status >= 500) throw turnAway('malformed', 'sign-in-not-done');
    return answer;
  });

  routes.post('/api/set-up', async (c) => {
    const wanted = await readBody(c, setUpRequest);
    limits.demand('setUp', 'anywhere');
    // one at a time: two people who set up at the same moment make one first convener
    const mine = settingUp.then(async () => {
      if (!(await signIn.setUpNeeded())) throw turnAway('already-done', 'set-up-already');
      if (!signIn.isSetUpCode(wanted.code))
        throw turnAway('not-allowed', 'not-the-terminals-words', {}, { field: 'code' });
      const name = tidyText(wanted.name);
      if (name === '') throw turnAway('too-short', 'account-name-missing', {}, { field: 'name' });
      const user = await signIn.create({ name, email: wanted.email, password: wanted.password });
      if (user === null) throw turnAway('already-done', 'has-account', {}, { field: 'email' });
      for (const circle of await store.circles.list())
        if (circle.example || circle.imported !== null) await store.conveners.add(circle.id, user.id);
    });
    settingUp = mine.catch(() => undefined);
    await mine;
    return signIn.enter(wanted.email, wanted.password, c.req.raw.headers);
  });
  return routes;
};

/** The address that a sign-in is for, to count attempts by; anything else counts as one. */
const emailIn = async (request: Request): Promise<string> => {
  const body: unknown = await request.json().catch(() => null);
  const email = typeof body === 'object' && body !== null && 'email' in body ? String(body.email) : '';
  return email.toLowerCase().slice(0, 200);
};
