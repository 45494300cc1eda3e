import { createHash } from 'node:crypto';
import { tidyText } from '@throughline/domain';
import type { convenerEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import { signInHandlers } from './sign-in-routes.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { DoorRefusal, turnAway } from '../../kernel/http/refuse.ts';

/** Days an invitation to convene is good for. */
const DAYS = 7;
/** The most invitations of one circle that may wait at a time. */
const MOST_WAITING = 100;

/** Handlers for a circle's conveners. A circle can have several; an existing one invites each new one. */
export const convenerHandlers = (context: ServerContext): Handlers<typeof convenerEndpoints> => {
  const { store, signIn, clock } = context;
  const nowText = () => new Date(clock.now()).toISOString();

  return {
    ...signInHandlers(context),
    inviteConvener: async ({ loaded }) => {
      const token = context.chance.bytes(32).toString('base64url');
      const expires = new Date(clock.now() + DAYS * 24 * 60 * 60 * 1000).toISOString();
      const invitation = { circle: loaded.id, tokenHash: hashOf(token), expires };
      if (!(await store.conveners.invite(invitation, { now: nowText(), most: MOST_WAITING })))
        throw turnAway('too-many', 'too-many-invitations', { most: MOST_WAITING });
      return { token, expires };
    },

    removeConvener: async ({ loaded, at: { user } }) => {
      const removed = await store.conveners.removeUnlessLast(loaded.id, user);
      if (removed === 'not-found') throw turnAway('not-found', 'convenes-not-here');
      if (removed === 'last') throw turnAway('not-allowed', 'last-convener');
      return {};
    },

    lookAtInvitation: async ({ body }) => {
      const { token } = body;
      const id = await store.conveners.invitation(hashOf(token), nowText());
      const circle = id === null ? null : await store.circles.find(id);
      if (circle === null) throw used();
      return { circle: circle.id, name: circle.name, question: circle.question };
    },

    acceptInvitation: async ({ body, user }) => {
      const { token } = body;
      const circle = await store.conveners.accept(hashOf(token), user.id, nowText());
      if (circle === null) throw used();
      return { circle };
    },

    joinAsConvener: async ({ body, c }) => {
      const { token, name, email, password } = body;
      if ((await store.conveners.invitation(hashOf(token), nowText())) === null) throw used();
      const tidy = tidyText(name);
      if (tidy === '') throw turnAway('too-short', 'account-name-missing', {}, { field: 'name' });
      const user = await signIn.create({ name: tidy, email, password });
      if (user === null) throw turnAway('already-done', 'invited-has-account', {}, { field: 'email' });
      let circle: string | null = null;
      try {
        circle = await store.conveners.accept(hashOf(token), user.id, nowText());
      } finally {
        // somebody else was quicker: who was not invited after all has no account
        if (circle === null) await signIn.remove(user.id);
      }
      if (circle === null) throw used();
      return signIn.enter(email, password, c.req.raw.headers);
    },
  };
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
const used = (): DoorRefusal => turnAway('not-found', 'invitation-used');
