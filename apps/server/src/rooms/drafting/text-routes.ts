import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type PartId } from '@throughline/domain';
import type { draftingEndpoints, TextReply } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { turnAway } from '../../kernel/http/refuse.ts';
import { encodeEvent } from '../../kernel/live/broadcast.ts';
import { STREAM_HEADERS } from '../../kernel/live/stream.ts';
import { channelOf } from './draft-channel.ts';
import { takeEdit } from './take-edit.ts';
import { writerNumber } from './writer-number.ts';
import { WritingNow } from './writing-now.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';

/** The most drafts that one stream may follow: three are shown side by side. */
const AT_ONCE = 3;
const LOOK_WHO_LEFT = 5_000;

/** Handlers for shared text. Edits come as posts, which may be sent twice; events go out on a stream of their own. */
export const draftTextHandlers = (
  context: ServerContext,
): Pick<Handlers<typeof draftingEndpoints>, 'editDraft' | 'sayWritingHere' | 'readDraftText' | 'followDrafts'> => {
  const { store, limits, hub, clock } = context;
  const writing = new WritingNow(clock.tick);
  const tellHere = (circle: string, draft: string): void =>
    hub.drafts.send(channelOf(circle, draft), 'here', JSON.stringify({ draft, writing: writing.of(circle, draft) }));
  // a page whose device went to sleep does not say that it left
  setInterval(() => writing.forgetGone(tellHere), LOOK_WHO_LEFT).unref();

  return {
    editDraft: async ({ body, loaded, address }) => {
      const { key, update, ...edit } = body;
      limits.demandLeft('refusedEdit', address);
      const bytes = new Uint8Array(Buffer.from(update, 'base64url'));
      const taken = await takeEdit(store, loaded, { ...edit, update: bytes }, writerNumber(key));
      if (taken.ok) return {};
      if (taken.code === 'malformed' || taken.code === 'not-found') limits.take('refusedEdit', address);
      return taken;
    },

    sayWritingHere: ({ body, loaded }) => {
      const { draft, key, part } = body;
      const { circle } = loaded;
      const ofDrafting = loaded.of(DraftingMemory);
      if (ofDrafting.draft(draft) === null) return goneDraft();
      const before = JSON.stringify(writing.of(circle.id, draft));
      writing.set(circle.id, draft, writerNumber(key), part as PartId | null);
      if (JSON.stringify(writing.of(circle.id, draft)) !== before) tellHere(circle.id, draft);
      return {};
    },

    readDraftText: ({ body, loaded }) => {
      const { draft, since } = body;
      const reply = textOf(loaded, draft, since === null ? null : new Uint8Array(Buffer.from(since, 'base64url')));
      return reply === null ? goneDraft() : reply;
    },

    followDrafts: ({ loaded, address, c }) => {
      const drafts = [...new Set(c.req.queries('draft') ?? [])];
      if (drafts.length === 0 || drafts.length > AT_ONCE)
        throw turnAway('malformed', 'drafts-followed-out-of-range', { most: AT_ONCE }, { field: 'draft' });
      const starts = drafts.map((draft) => textOf(loaded, draft, null));
      if (starts.some((start) => start === null)) return goneDraft();
      const close = limits.openStream(address);
      const { outgoing } = c.env;
      outgoing.writeHead(200, {
        ...STREAM_HEADERS,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      outgoing.flushHeaders();
      const { id } = loaded.circle;
      hub.drafts.listen(
        drafts.map((draft) => channelOf(id, draft)),
        outgoing,
        close,
      );
      for (const start of starts) outgoing.write(encodeEvent('start', JSON.stringify(start)));
      for (const draft of drafts)
        outgoing.write(encodeEvent('here', JSON.stringify({ draft, writing: writing.of(id, draft) })));
      return RESPONSE_ALREADY_SENT;
    },
  };
};

const textOf = (loaded: LoadedCircle, draft: string, since: Uint8Array | null): TextReply | null => {
  const text = loaded.of(DraftingMemory).text(draft);
  if (text === null) return null;
  return { draft, epoch: text.epoch, update: Buffer.from(text.since(since)).toString('base64url') };
};

const goneDraft = () => refuse('not-found', 'typed-draft-gone');
