import { createHash } from 'node:crypto';
import { tidyText } from '@throughline/domain';
import { acceptRequest, type InvitationReply, joinAsConvenerRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { DoorRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, convenersOnly, signedInOnly } from '../../kernel/http/seat.ts';

/** Days an invitation to convene is good for. */
const DAYS = 7;

/** A circle can have several conveners; each is brought in by one who is there. */
export const convenerRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, signIn, clock, limits } = parts;
  const nowText = () => new Date(clock.now()).toISOString();

  routes.post('/api/desk/circles/:circle/conveners/invite', convenersOnly(parts), async (c) => {
    const token = parts.chance.bytes(32).toString('base64url');
    const expires = new Date(clock.now() + DAYS * 24 * 60 * 60 * 1000).toISOString();
    await store.conveners.invite({ circle: c.get('room').circle.id, tokenHash: hashOf(token), expires });
    return c.json({ token, expires });
  });

  routes.delete('/api/desk/circles/:circle/conveners/:user', convenersOnly(parts), async (c) => {
    const { circle } = c.get('room');
    const user = c.req.param('user');
    const all = await store.conveners.of(circle.id);
    if (!all.includes(user)) throw new DoorRefusal('not-found', 'This person does not convene the circle.');
    if (all.length === 1)
      throw new DoorRefusal('not-allowed', 'A circle needs a convener. Bring another one in first.');
    await store.conveners.remove(circle.id, user);
    return c.json({});
  });

  routes.post('/api/desk/invitations/look', async (c) => {
    limits.demand('signIn', addressOf(c, parts));
    const { token } = await readBody(c, acceptRequest);
    const id = await store.conveners.invitation(hashOf(token), nowText());
    const circle = id === null ? null : await store.circles.find(id);
    if (circle === null) throw used();
    return c.json({ circle: circle.id, name: circle.name, question: circle.question } satisfies InvitationReply);
  });

  routes.post('/api/desk/invitations/accept', signedInOnly(parts), async (c) => {
    const { token } = await readBody(c, acceptRequest);
    const circle = await store.conveners.accept(hashOf(token), c.get('user').id, nowText());
    if (circle === null) throw used();
    return c.json({ circle });
  });

  routes.post('/api/desk/invitations/join', async (c) => {
    limits.demand('signIn', addressOf(c, parts));
    const { token, name, email, password } = await readBody(c, joinAsConvenerRequest);
    if ((await store.conveners.invitation(hashOf(token), nowText())) === null) throw used();
    const tidy = tidyText(name);
    if (tidy === '') throw new DoorRefusal('too-short', 'Give the name people will see.', { field: 'name' });
    const user = await signIn.create({ name: tidy, email, password });
    if (user === null)
      throw new DoorRefusal('already-done', 'This address has an account already. Sign in, then open the link again.', {
        field: 'email',
      });
    const circle = await store.conveners.accept(hashOf(token), user.id, nowText());
    if (circle === null) throw used();
    return signIn.enter(email, password, c.req.raw.headers);
  });
  return routes;
};

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
const used = (): DoorRefusal =>
  new DoorRefusal('not-found', 'This invitation has been used, or its week is over. Ask for a new one.');
