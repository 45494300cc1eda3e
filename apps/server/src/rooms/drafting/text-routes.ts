import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type PartId, refuse } from '@throughline/domain';
import { editRequest, hereRequest, type TextReply, textRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { DoorRefusal, sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { encodeEvent } from '../../kernel/live/broadcast.ts';
import { STREAM_HEADERS } from '../../kernel/live/stream.ts';
import { channelOf } from './draft-channel.ts';
import { takeEdit } from './take-edit.ts';
import { writerNumber } from './writer-number.ts';
import { WritingNow } from './writing-now.ts';
import type { Room } from '../../kernel/memory/room.ts';

/** Drafts that one stream may follow: three side by side. */
const AT_ONCE = 3;
const LOOK_WHO_LEFT = 5_000;

/** Shared text: edits up by posts that may be sent twice, events down by a stream of its own. */
export const draftTextRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits, hub, clock } = parts;
  const member = membersOnly(parts);
  const writing = new WritingNow(clock.tick);
  const tellHere = (circle: string, draft: string): void =>
    hub.drafts.send(channelOf(circle, draft), 'here', JSON.stringify({ draft, writing: writing.of(circle, draft) }));
  // whoever closed the lid did not say so
  setInterval(() => writing.forgetGone(tellHere), LOOK_WHO_LEFT).unref();

  routes.post('/api/circles/:circle/drafts/edits', member, async (c) => {
    const { key, update, ...edit } = await readBody(c, editRequest);
    limits.demand('edit', idOfKey(key));
    const address = addressOf(c, parts);
    limits.demandLeft('refusedEdit', address);
    const bytes = new Uint8Array(Buffer.from(update, 'base64url'));
    const taken = await takeEdit(store, c.get('room'), { ...edit, update: bytes }, writerNumber(key));
    if (taken.ok) return c.json({});
    if (taken.code === 'malformed' || taken.code === 'not-found') limits.take('refusedEdit', address);
    return sendRefusal(c, taken);
  });

  routes.post('/api/circles/:circle/drafts/here', member, async (c) => {
    const { draft, key, part } = await readBody(c, hereRequest);
    limits.demand('edit', idOfKey(key));
    const { circle, ofDrafting } = c.get('room');
    if (ofDrafting.draft(draft) === null) return sendRefusal(c, goneDraft());
    const before = JSON.stringify(writing.of(circle.id, draft));
    writing.set(circle.id, draft, writerNumber(key), part as PartId | null);
    if (JSON.stringify(writing.of(circle.id, draft)) !== before) tellHere(circle.id, draft);
    return c.json({});
  });

  routes.post('/api/circles/:circle/drafts/text', member, async (c) => {
    const { draft, since } = await readBody(c, textRequest);
    const reply = textOf(c.get('room'), draft, since === null ? null : new Uint8Array(Buffer.from(since, 'base64url')));
    return reply === null ? sendRefusal(c, goneDraft()) : c.json(reply);
  });

  routes.get('/api/circles/:circle/drafts/live', member, (c) => {
    const room = c.get('room');
    const drafts = [...new Set(c.req.queries('draft') ?? [])];
    if (drafts.length === 0 || drafts.length > AT_ONCE)
      throw new DoorRefusal('malformed', `Say which drafts to follow: from one to ${AT_ONCE}.`, { field: 'draft' });
    const starts = drafts.map((draft) => textOf(room, draft, null));
    if (starts.some((start) => start === null)) return sendRefusal(c, goneDraft());
    const close = limits.openStream(addressOf(c, parts));
    const { outgoing } = c.env;
    outgoing.writeHead(200, {
      ...STREAM_HEADERS,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    outgoing.flushHeaders();
    const { id } = room.circle;
    hub.drafts.listen(
      drafts.map((draft) => channelOf(id, draft)),
      outgoing,
      close,
    );
    for (const start of starts) outgoing.write(encodeEvent('start', JSON.stringify(start)));
    for (const draft of drafts)
      outgoing.write(encodeEvent('here', JSON.stringify({ draft, writing: writing.of(id, draft) })));
    return RESPONSE_ALREADY_SENT;
  });
  return routes;
};

const textOf = ({ ofDrafting }: Room, draft: string, since: Uint8Array | null): TextReply | null => {
  const text = ofDrafting.text(draft);
  if (text === null) return null;
  return { draft, epoch: text.epoch, update: Buffer.from(text.since(since)).toString('base64url') };
};

const goneDraft = () => refuse('not-found', 'That draft is not here any more. What you typed is kept on this device.');
