import { accept, type Outcome, PARTS } from '@throughline/domain';
import * as Y from 'yjs';
import { refuse } from '../../kernel/refuse.ts';

/** The most bytes of one edit: many times what is typed in minutes offline. */
export const EDIT_BYTES = 40_000;

/**
 * The most letters that one page may number in a text: more than anybody types in a year. Yjs numbers the letters of
 * each page one by one. Without this limit an edit could claim numbers so high that they would not be whole numbers any
 * more.
 */
const MOST_LETTERS = 2 ** 31;

/**
 * Checks that the bytes are an edit of a shared text by this writer: letters in the six parts under the writer's own
 * number, and deletions. Refuses another writer's number, other kinds of content, and gaps. The accepted value is the
 * number of places that the edit writes at.
 */
export const judgeEdit = (update: Uint8Array, writer: number): Outcome<number> => {
  if (update.length > EDIT_BYTES) return refuse('malformed', 'edit-too-large');
  try {
    const { structs } = Y.decodeUpdate(update);
    return structs.every((struct) => isLetters(struct, writer)) ? accept(structs.length) : notAnEdit();
  } catch {
    return notAnEdit();
  }
};

const isLetters = (struct: ReturnType<typeof Y.decodeUpdate>['structs'][number], writer: number): boolean => {
  if (!(struct instanceof Y.Item) || struct.id.client !== writer || struct.parentSub !== null) return false;
  if (!(struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted)) return false;
  // an empty piece would take up a number, after which the page's next letters could never be placed
  if (struct.length < 1 || struct.id.clock + struct.length > MOST_LETTERS) return false;
  // the name of a part, because the edit is decoded but not in a document yet; null when the piece is attached to other
  // letters
  const parent: unknown = struct.parent;
  return parent === null || (typeof parent === 'string' && (PARTS as readonly string[]).includes(parent));
};

const notAnEdit = () => refuse('malformed', 'not-an-edit');
