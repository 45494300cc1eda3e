import { createHash } from 'node:crypto';
import { judgePartLength, type StoredDraft, type Outcome, PARTS, type PartTexts } from '@throughline/domain';
import type { DraftPiece, Piece } from '@throughline/store';
import * as Y from 'yjs';
import { judgeEdit } from './judge-edit.ts';
import { refuse } from '../../kernel/refuse.ts';

/** The writer number of the flat text that a shared text begins with. It is the same in every process. */
const FIRST_WRITER = 1;
/** The most bytes of history of one shared text. Flattening it begins a new history. */
export const MOST_BYTES = 400_000;
/**
 * `MOST_SPOTS` limits the pieces that a shared text may consist of, each written by one page in one go. `MOST_COMPARED`
 * limits the comparisons that one edit may cause. Where several pages wrote at one spot without having seen each other,
 * Yjs compares each new piece with all that are there. An edit that was made up to exploit this would block the server
 * for minutes.
 */
export const MOST_SPOTS = 6_000;
export const MOST_COMPARED = 1_000_000;
/** The number of stored pieces from which they are combined into one. */
const MANY_PIECES = 64;

/** An edit that was accepted: the piece to be stored, or null when everything in it is stored already. */
export type Judged = { readonly piece: Piece | null; readonly update: Uint8Array };

/**
 * The shared text of one draft, with one `Y.Text` for each part. It is held twice. `ahead` has every accepted edit, so
 * that the next edit is judged after them. `stored` has what the store has acknowledged; only this is sent to others
 * and counts.
 */
export class SharedText {
  readonly epoch: number;
  readonly #first: Uint8Array;
  #stored: Y.Doc;
  #ahead: Y.Doc;
  /** Accepted edits that the store has not acknowledged yet. */
  readonly #onTheWay = new Set<Uint8Array>();
  readonly #writes = new Set<Promise<boolean>>();
  #isBeingPutTogether = false;
  /** The ids of the stored pieces that `stored` contains. */
  #held = new Set<string>();
  #bytes = 0;
  #parts: PartTexts | null = null;

  constructor(draft: Pick<StoredDraft, 'parts' | 'epoch'>, pieces: readonly DraftPiece[]) {
    this.epoch = draft.epoch;
    this.#first = firstUpdate(draft.parts);
    this.#stored = docOf([this.#first]);
    this.#ahead = docOf([this.#first]);
    this.mergePieces(pieces);
  }

  /** The words as they are stored. */
  get parts(): PartTexts {
    this.#parts ??= Object.fromEntries(PARTS.map((part) => [part, this.#stored.getText(part).toJSON()])) as PartTexts;
    return this.#parts;
  }

  get held(): readonly string[] {
    return [...this.#held];
  }

  /** Whether there are so many stored pieces that they should be combined. */
  get isScattered(): boolean {
    return this.#held.size >= MANY_PIECES;
  }

  /**
   * Judges an edit after all that were accepted before it. Returns `behind` when the edit refers to letters that are
   * not here, perhaps because another process has them. Only an accepted edit changes anything, and only `ahead`; the
   * caller stores it, then calls `keep` or `letGo`.
   */
  judge(update: Uint8Array, writer: number): Outcome<Judged> | 'behind' {
    const edit = judgeEdit(update, writer);
    if (!edit.ok) return edit;
    const spots = spotsOf(this.#ahead);
    if (edit.value * (spots + edit.value) > MOST_COMPARED) return refuse('malformed', 'edit-too-large');
    if (this.#bytes + update.length > MOST_BYTES || spots + edit.value > MOST_SPOTS)
      return refuse('too-many', 'written-over-too-often');
    const before = PARTS.map((part) => this.#ahead.getText(part).length);
    let fresh: Uint8Array | null = null;
    const hear = (novel: Uint8Array): void => void (fresh = novel);
    this.#ahead.on('update', hear);
    try {
      Y.applyUpdate(this.#ahead, update);
    } catch {
      this.#startAgain();
      return refuse('malformed', 'not-an-edit');
    } finally {
      this.#ahead.off('update', hear);
    }
    if (this.#ahead.store.pendingStructs !== null || this.#ahead.store.pendingDs !== null) {
      this.#startAgain();
      return 'behind';
    }
    for (const [place, part] of PARTS.entries()) {
      const text = this.#ahead.getText(part);
      // a part that two processes filled at once may be over its limit: an edit that does not make it longer is still
      // accepted
      if (text.length <= (before[place] ?? 0)) continue;
      const length = judgePartLength(text.toJSON());
      if (length.ok) continue;
      this.#startAgain();
      return { ...length, field: part };
    }
    if (fresh === null) return { ok: true, value: { piece: null, update } };
    this.#onTheWay.add(fresh);
    return { ok: true, value: { piece: pieceOf(fresh), update: fresh } };
  }

  /** Called when the store has taken an accepted edit. */
  keep({ piece, update }: Judged): void {
    if (piece === null) return;
    this.#onTheWay.delete(update);
    Y.applyUpdate(this.#stored, update);
    this.#held.add(piece.id);
    this.#bytes += update.length;
    this.#parts = null;
  }

  /** Called when the store has not taken an accepted edit: removes it from `ahead`. */
  letGo({ update }: Judged): void {
    this.#onTheWay.delete(update);
    this.#startAgain();
  }

  /** Registers a write to the store, so that the same edit, sent again, can wait for it. */
  async storing(write: Promise<boolean>): Promise<boolean> {
    this.#writes.add(write);
    try {
      return await write;
    } finally {
      this.#writes.delete(write);
    }
  }

  /** Waits until every write under way has ended. Resolves to whether all of them were taken. */
  async settled(): Promise<boolean> {
    return (await Promise.all(this.#writes)).every(Boolean);
  }

  /** Takes in what another process has stored. Returns what was new, as an update for the listeners here, or null. */
  mergePieces(pieces: readonly DraftPiece[]): Uint8Array | null {
    const own = pieces.filter(({ epoch, id }) => epoch === this.epoch && !this.#held.has(id));
    if (own.length === 0) return null;
    const updates = own.map(({ body }) => Buffer.from(body, 'base64url'));
    const novel: Uint8Array[] = [];
    const hear = (update: Uint8Array): void => void novel.push(update);
    this.#stored.on('update', hear);
    for (const update of updates) Y.applyUpdate(this.#stored, update);
    this.#stored.off('update', hear);
    for (const update of updates) Y.applyUpdate(this.#ahead, update);
    for (const { id } of own) this.#held.add(id);
    this.#bytes += updates.reduce((sum, { length }) => sum + length, 0);
    this.#parts = null;
    return novel.length === 0 ? null : Y.mergeUpdates(novel);
  }

  /**
   * Combines the stored pieces into one. A second call while one is running does nothing.
   * @param replace stores `whole` instead of the pieces with the ids `held`, and resolves to whether the store did so
   */
  async putTogether(replace: (whole: Piece, held: readonly string[]) => Promise<boolean>): Promise<void> {
    if (this.#isBeingPutTogether) return;
    this.#isBeingPutTogether = true;
    try {
      const whole = Y.encodeStateAsUpdate(this.#stored);
      const piece = pieceOf(whole);
      const held = this.held;
      if (!(await replace(piece, held))) return;
      for (const id of held) this.#held.delete(id);
      this.#held.add(piece.id);
      this.#bytes = whole.length;
    } finally {
      this.#isBeingPutTogether = false;
    }
  }

  /**
   * The update with what a page lacks that has the state vector `vector`. Everything when that is null or cannot be
   * read.
   */
  since(vector: Uint8Array | null): Uint8Array {
    if (vector !== null) {
      try {
        return Y.encodeStateAsUpdate(this.#stored, vector);
      } catch {
        // not a state vector: the whole text is returned below
      }
    }
    return Y.encodeStateAsUpdate(this.#stored);
  }

  #startAgain(): void {
    this.#ahead.destroy();
    this.#ahead = docOf([Y.encodeStateAsUpdate(this.#stored), ...this.#onTheWay]);
  }
}

const spotsOf = (doc: Y.Doc): number => {
  let spots = 0;
  for (const structs of doc.store.clients.values()) spots += structs.length;
  return spots;
};

const docOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  // every part is made a text from the start, so that all documents agree on its type
  for (const part of PARTS) doc.getText(part);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

/**
 * The update with the flat text. Its bytes are the same in every process, so that merging two of them does not double
 * the text.
 */
const firstUpdate = (parts: PartTexts): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = FIRST_WRITER;
  for (const part of PARTS) if (parts[part] !== '') doc.getText(part).insert(0, parts[part]);
  return Y.encodeStateAsUpdate(doc);
};

const pieceOf = (update: Uint8Array): Piece => ({
  id: createHash('sha256').update(update).digest().subarray(0, 16).toString('base64url'),
  body: Buffer.from(update).toString('base64url'),
});
