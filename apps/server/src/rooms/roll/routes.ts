import { parseCode } from '@throughline/domain';
import { type HelloReply, lookRequest, type LookReply, rollRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { toString as drawQr } from 'qrcode';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { notFound, turnAway } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';

const ANYWHERE = 'anywhere';

export const joinRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits, signIn, rooms, config } = parts;

  routes.get('/api/hello', async (c) => {
    const example = (await store.circles.list()).find((circle) => circle.example) ?? null;
    const admission = example === null ? null : await store.circles.admission(example.id);
    return c.json({
      setUpNeeded: await signIn.setUpNeeded(),
      example: admission === null ? null : { circle: admission.circle, code: admission.code },
      signIn: signIn.methods,
    } satisfies HelloReply);
  });

  routes.post('/api/look', async (c) => {
    const address = addressOf(c, parts);
    // whoever guesses codes is slowed; whoever types a right one never is, but for the guessers behind the same address
    limits.demandLeft('wrongCode', address);
    limits.demandLeft('wrongCodeAnywhere', ANYWHERE);
    const { code: typed } = await readBody(c, lookRequest);
    const code = parseCode(typed);
    const found = code === null ? null : await store.circles.findByCode(code);
    const room = found === null ? null : await rooms.find(found.circle.id);
    if (room === null) {
      limits.take('wrongCode', address);
      limits.take('wrongCodeAnywhere', ANYWHERE);
      throw turnAway('not-found', 'no-circle-of-words', {}, { field: 'code' });
    }
    return c.json({ circle: room.view(), pass: room.pass } satisfies LookReply);
  });

  routes.post('/api/circles/:circle/roll', membersOnly(parts), async (c) => {
    const { key } = await readBody(c, rollRequest);
    // invented keys would fill the batch round a real one
    limits.demand('join', addressOf(c, parts));
    const room = c.get('room');
    if (room.circle.imported === null) await rooms.roll.add(room.circle.id, idOfKey(key));
    return c.json({});
  });

  // A picture of the link that anybody with the words can write by hand: it looks nothing up and tells nothing
  routes.get('/api/qr/:code', async (c) => {
    const code = parseCode(c.req.param('code').replace(/\.svg$/, ''));
    if (code === null) throw notFound();
    const svg = await drawQr(`${config.publicUrl}/j/${code.replaceAll(' ', '-')}`, {
      type: 'svg',
      margin: 2,
      errorCorrectionLevel: 'M',
    });
    return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' });
  });
  return routes;
};
