import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import type { PlayedCircle } from './players.ts';

/**
 * Somebody types words at the end of parts of a draft, as a page does: an update of the draft's shared document, whose
 * letters stand under a number from the page's key (2 and the first 48 bits of its SHA-256).
 */
export const typeInDraft = async (
  circle: PlayedCircle,
  draft: string,
  writer: string,
  words: Readonly<Record<string, string>>,
): Promise<void> => {
  const key = createHash('sha256').update(`golden writer ${writer}`).digest();
  const doc = new Y.Doc();
  doc.clientID = 2 + createHash('sha256').update(key).digest().readUIntBE(0, 6);
  const { epoch, update } = await circle.member('drafts/text', { draft, since: null });
  Y.applyUpdate(doc, Buffer.from(update as string, 'base64url'));
  const before = Y.encodeStateVector(doc);
  for (const [part, text] of Object.entries(words)) {
    const shared = doc.getText(part);
    shared.insert(shared.length, text);
  }
  await circle.member('drafts/edits', {
    draft,
    epoch,
    key: key.toString('base64url'),
    update: Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64url'),
  });
};
