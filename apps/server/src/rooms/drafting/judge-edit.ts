import { accept, type Outcome, PARTS } from '@throughline/domain';
import * as Y from 'yjs';
import { refuse } from '../../kernel/refuse.ts';

/** Bytes that one edit may have: minutes of typing while offline, many times over. */
export const EDIT_BYTES = 40_000;

/**
 * Numbers of letters that one page may use up in a text: more than anybody types in a year. Each letter has the next number
 * of its page, and they stay whole numbers only while nobody may skip to the last there is.
 */
const MOST_LETTERS = 2 ** 31;

/**
 * Whether the bytes are an edit of a shared text by this writer: letters in the six parts under the writer's own number,
 * and deletions. Neither another's number, nor other kinds of content, nor gaps. Accepted with the number of places it writes at.
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
  // no letters at all would stand in the text under a number that the next page can never reach
  if (struct.length < 1 || struct.id.clock + struct.length > MOST_LETTERS) return false;
  // decoded and not yet in a document: the name of a part, or null where it stands beside other letters
  const parent: unknown = struct.parent;
  return parent === null || (typeof parent === 'string' && (PARTS as readonly string[]).includes(parent));
};

const notAnEdit = () => refuse('malformed', 'not-an-edit');
