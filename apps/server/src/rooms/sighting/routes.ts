import { giveSighting, reviewIsDue } from '@throughline/domain';
import { type PosterReply, sightingRequest } from '@throughline/protocol';
import { type Context, Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { notFound, sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, CIRCLE_ID } from '../../kernel/http/seat.ts';
import { openPurpose } from '../purpose/open-purpose.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';

/** So that a stranger cannot fill the disk: more than pass any poster before its purpose is looked at again. */
const MOST_SIGHTINGS = 20_000;

/**
 * What a code on the wall leads to: no pass, no account. Whoever stands before the poster reads it anyhow; of the circle's
 * words nothing is told here unless the circle opened its page.
 */
export const posterRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits, rooms, clock } = parts;

  /** The room of a circle whose purpose stands; to a stranger all others look alike. */
  const roomOf = async (c: Context<Door>): Promise<Room> => {
    const id = c.req.param('circle') ?? '';
    limits.demand('stranger', addressOf(c, parts));
    const room = CIRCLE_ID.test(id) ? await rooms.find(id) : null;
    if (room === null || room.ofPurpose.standing === null) throw notFound();
    return room;
  };

  routes.get('/api/poster/:circle', async (c) => {
    const { ofPurpose, circle } = await roomOf(c);
    const { standing, publicChoice } = ofPurpose;
    const sightings = ofPurpose.sightings();
    if (standing === null || sightings === null) throw notFound();
    const reviewOn = ofPurpose.reviewDay(standing);
    const open = publicChoice?.open === true;
    return c.json({
      number: standing.number,
      text: standing.text,
      language: standing.language,
      day: clock.today(),
      decidedOn: standing.decision?.on ?? standing.putOn,
      reviewOn,
      overdue: reviewIsDue({ reviewOn }, clock.today()),
      open,
      circle: open ? circle.name : null,
      soThat: open ? standing.parts['so-that'] : null,
      sightings,
    } satisfies PosterReply);
  });

  routes.post('/api/poster/:circle/sightings', async (c) => {
    const { key, text, saw, n } = await readBody(c, sightingRequest);
    const id = idOfKey(key);
    const { circle, ofPurpose } = await roomOf(c);
    const given = giveSighting({ id, text, saw, n }, ofPurpose.standing);
    if (!given.ok) return sendRefusal(c, given);
    if (!ofPurpose.hasSighting(text, id)) {
      if (ofPurpose.sightingCount >= MOST_SIGHTINGS) return sendRefusal(c, refuse('too-many', 'too-many-sightings'));
      limits.demand('write', addressOf(c, parts));
    }
    const { applied } = await store.sightings.give(circle.id, given.value);
    if (applied) ofPurpose.setSighting(given.value);
    return c.json({});
  });

  routes.get('/api/open/:circle/purpose', async (c) => {
    const shown = openPurpose(await roomOf(c), clock.today());
    if (shown === null) throw notFound();
    return c.json(shown);
  });
  return routes;
};
