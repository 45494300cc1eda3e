import { editDraft } from '@throughline/protocol';
import * as Y from 'yjs';
import { toBytes, toText } from '../../device/keys.ts';
import type { DraftLink } from './draft-link.ts';
import { inPosts } from './edit-queue.ts';
import type { TypedHere } from './typed-here.ts';

/**
 * Sends what an earlier page on this device typed without receiving an acknowledgement. `later`: there is no
 * connection, so it stays for the next time. `refused`: the text can no longer take it.
 */
export const sendEarlier = async (
  link: DraftLink,
  typed: TypedHere,
  epoch: number,
): Promise<'sent' | 'later' | 'refused'> => {
  if (typed.epoch !== epoch) return 'refused';
  for (const updates of inPosts(typed.updates.map(toBytes))) {
    const answered = await link.call(editDraft, {
      ...link.member,
      body: {
        draft: typed.draft,
        epoch,
        key: typed.key,
        update: toText(Y.mergeUpdates([...updates])),
      },
    });
    if (answered.ok) continue;
    return answered.offline || answered.status === 429 || answered.status >= 500 ? 'later' : 'refused';
  }
  return 'sent';
};
