import * as Y from 'yjs';
import type { Broadcast } from '../../kernel/live/broadcast.ts';
import type { DraftEvent, DraftingMemory } from './memory.ts';

/** Milliseconds within which the edits of one draft are merged and sent as one. */
const TOGETHER = 40;

/** The broadcast channel of one draft. */
export const channelOf = (circle: string, draft: string): string => `${circle}/${draft}`;

/** Sends the events of a circle's drafts to the listeners of each draft. */
export const carryDrafts = (circle: string, drafting: DraftingMemory, broadcast: Broadcast): void => {
  const waiting = new Map<string, Uint8Array[]>();
  const send = (draft: string, event: string, more: object): void =>
    broadcast.send(channelOf(circle, draft), event, JSON.stringify({ draft, ...more }));
  const flush = (draft: string): void => {
    const updates = waiting.get(draft) ?? [];
    waiting.delete(draft);
    if (updates.length > 0) send(draft, 'text', { update: Buffer.from(Y.mergeUpdates(updates)).toString('base64url') });
  };
  const carry = (event: DraftEvent): void => {
    const { draft } = event;
    if (event.kind !== 'text') {
      flush(draft);
      return send(draft, event.kind, {});
    }
    if (broadcast.count(channelOf(circle, draft)) === 0) return;
    const updates = waiting.get(draft);
    if (updates !== undefined) updates.push(event.update);
    else {
      waiting.set(draft, [event.update]);
      setTimeout(() => flush(draft), TOGETHER).unref();
    }
  };
  drafting.onEvent(carry, () =>
    drafting.drafts.reduce((sum, { id }) => sum + broadcast.count(channelOf(circle, id)), 0),
  );
};
