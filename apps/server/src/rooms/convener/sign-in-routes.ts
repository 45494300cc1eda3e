import { tidyText } from '@throughline/domain';
import type { convenerEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { turnAway } from '../../kernel/http/refuse.ts';

/**
 * Handlers for conveners' accounts: better-auth's own routes behind our limits, and the set-up of the first account.
 */
export const signInHandlers = (
  context: ServerContext,
): Pick<Handlers<typeof convenerEndpoints>, 'readAuth' | 'askAuth' | 'setUp'> => {
  const { signIn, limits, store } = context;
  let settingUp: Promise<unknown> = Promise.resolve();

  const handOn = async (request: Request): Promise<Response> => {
    const answer = await signIn.handle(request);
    // an error inside the library is sent as a refusal of ours: nothing that a stranger sends may cause a 5xx
    if (answer.status >= 500) throw turnAway('malformed', 'sign-in-not-done');
    return answer;
  };

  return {
    readAuth: ({ c }) => handOn(c.req.raw),

    askAuth: async ({ c }) => {
      const length = Number(c.req.header('content-length') ?? 0);
      if (length > 16 * 1024) throw turnAway('too-large', 'sign-in-too-large');
      if (/\/sign-in\/email$|\/request-password-reset$/.test(c.req.path))
        limits.demand('signInTo', await emailIn(c.req.raw.clone()));
      return handOn(c.req.raw);
    },

    setUp: async ({ body: wanted, c }) => {
      // one at a time: when two people set up at the same moment, only one first convener is made
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
    },
  };
};

/** The mail address that a sign-in is for, by which attempts are counted. Requests without one are counted together. */
const emailIn = async (request: Request): Promise<string> => {
  const body: unknown = await request.json().catch(() => null);
  const email = typeof body === 'object' && body !== null && 'email' in body ? String(body.email) : '';
  return email.toLowerCase().slice(0, 200);
};
