import {
  changeAffected,
  changeCircle,
  type Circle,
  type CircleDraft,
  createCircle,
  drawCode,
  hideAlone,
  latestRound,
  takesAnswers,
  writeVoice,
} from '@throughline/domain';
import {
  affectedRequest,
  changeRequest,
  createRequest,
  type DeskCircle,
  type DeskCircles,
  hideRequest,
  seedRequest,
} from '@throughline/protocol';
import { Hono } from 'hono';
import { putExample } from '../../example/put-example.ts';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { DoorRefusal, sendFaults, sendRefusal } from '../../kernel/http/refuse.ts';
import { convenersOnly, signedInOnly } from '../../kernel/http/seat.ts';
import { sameSiteOnly } from '../../kernel/http/security.ts';
import { carryOut } from '../log/routes.ts';

const MOST_DRAWS = 50;

export const deskCircleRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, rooms, signIn, clock, config } = parts;
  const convener = convenersOnly(parts);
  routes.use('/api/desk/*', sameSiteOnly(config.publicUrl));

  routes.get('/api/desk/circles', signedInOnly(parts), async (c) => {
    const own = new Set(await store.conveners.circlesOf(c.get('user').id));
    const circles = (await store.circles.list()).filter(({ id }) => own.has(id));
    return c.json({
      circles: await Promise.all(
        circles.map(async ({ id, name, example, imported }) => ({
          id,
          name,
          question: (await store.circles.find(id))?.question ?? '',
          example,
          imported,
          round: latestRound(await store.rounds.list(id)),
        })),
      ),
    } satisfies DeskCircles);
  });

  routes.post('/api/desk/circles', signedInOnly(parts), async (c) => {
    const draft = await readBody(c, createRequest);
    const made = createCircle(draft as CircleDraft, {
      id: parts.chance.id(),
      today: clock.today(),
      affectedId: parts.chance.id,
    });
    if ('faults' in made) return sendFaults(c, made.faults);
    const code = await admit(parts, made.circle);
    await store.conveners.add(made.circle.id, c.get('user').id);
    return c.json({ id: made.circle.id, code }, 201);
  });

  routes.get('/api/desk/circles/:circle', convener, async (c) => {
    const room = c.get('room');
    const ids = await store.conveners.of(room.circle.id);
    const names = await signIn.names(ids);
    return c.json({
      circle: room.view(),
      affected: [...room.circle.affected],
      pass: room.pass,
      conveners: ids.map((id) => ({ id, name: names.get(id) ?? '', you: id === c.get('user').id })),
      rounds: [...room.rounds],
      changeable: room.answers.people === 0 ? 'all' : 'little',
      whoseOur: room.whoseOur(),
    } satisfies DeskCircle);
  });

  routes.put('/api/desk/circles/:circle', convener, async (c) => {
    const draft = await readBody(c, changeRequest);
    const room = c.get('room');
    assertOwn(room.circle);
    const changed = changeCircle(room.circle, draft as CircleDraft, {
      changeable: room.answers.people === 0 ? 'all' : 'little',
      today: clock.today(),
      affectedId: parts.chance.id,
    });
    if ('faults' in changed) return sendFaults(c, changed.faults);
    await store.circles.change(changed.circle);
    room.setCircle(changed.circle);
    return c.json({});
  });

  routes.put('/api/desk/circles/:circle/affected', convener, async (c) => {
    const { affected } = await readBody(c, affectedRequest);
    const room = c.get('room');
    const changed = changeAffected(room.circle, affected, parts.chance.id);
    if (!changed.ok) return sendRefusal(c, changed);
    await store.circles.change(changed.value);
    room.setCircle(changed.value);
    return c.json({});
  });

  routes.post('/api/desk/circles/:circle/seed', convener, async (c) => {
    const { language, texts } = await readBody(c, seedRequest);
    const room = c.get('room');
    assertOwn(room.circle);
    const voices = [];
    for (const [index, text] of texts.entries()) {
      const written = writeVoice(
        { text, language },
        { id: parts.chance.bytes(16).toString('base64url'), origin: 'seed', voices: room.voiceCount + index },
      );
      if (!written.ok) return sendRefusal(c, { ...written, field: `texts.${index}` });
      voices.push(written.value);
    }
    await store.voices.add(room.circle.id, voices);
    for (const voice of voices) room.setVoice(voice);
    return c.json({ added: voices.length });
  });

  routes.post('/api/desk/circles/:circle/hide', convener, async (c) => {
    const wish = await readBody(c, hideRequest);
    const room = c.get('room');
    const hidden = hideAlone(wish, { id: parts.chance.id(), find: room.voice });
    if (!hidden.ok) return sendRefusal(c, hidden);
    await store.log.add(room.circle.id, hidden.value);
    carryOut(room, hidden.value);
    return c.json({});
  });

  routes.post('/api/desk/circles/:circle/example/reset', convener, async (c) => {
    const { circle } = c.get('room');
    if (!circle.example) throw new DoorRefusal('not-allowed', 'Only the example can be put back as it was.');
    const conveners = await store.conveners.of(circle.id);
    await store.circles.remove(circle.id);
    rooms.forget(circle.id);
    const id = await putExample(store, parts.chance);
    if (id === null) throw new Error('the example’s four words were its own a moment ago');
    for (const user of conveners) await store.conveners.add(id, user);
    return c.json({ id });
  });
  return routes;
};

/** An imported conversation stays as it was published. */
const assertOwn = (circle: Circle): void => {
  const open = takesAnswers({ ...circle }, []);
  if (circle.imported !== null && !open.ok) throw new DoorRefusal(open.code, open.words);
};

/** Draws four words that no other circle has. */
const admit = async ({ store, chance }: Parts, circle: Circle): Promise<string> => {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const code = drawCode(chance.below);
    const { taken } = await store.circles.create(circle, {
      circle: circle.id,
      code,
      pass: chance.bytes(32).toString('base64url'),
    });
    if (taken === null) return code;
  }
  throw new Error('no free four words were drawn');
};
