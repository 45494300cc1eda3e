import { createHash } from 'node:crypto';
import { judgePartLength, type StoredDraft, type Outcome, PARTS, type PartTexts } from '@throughline/domain';
import type { DraftPiece, Piece } from '@throughline/store';
import * as Y from 'yjs';
import { judgeEdit } from './judge-edit.ts';
import { refuse } from '../../kernel/refuse.ts';

/** The number under which the flat text is put in that a shared text begins with: the same in every process. */
const FIRST_WRITER = 1;
/** Bytes of history that one shared text may have; flattening it begins a new one. */
export const MOST_BYTES = 400_000;
/**
 * Pieces of text, each written by one page in one go, that a shared text may fall into, and how many of them one edit may
 * have to be laid beside, all its own places together. Where several pages wrote at one spot without having seen each
 * other, each place is compared with all that stand there: an edit made up for that would hold up everybody for minutes.
 */
export const MOST_SPOTS = 6_000;
export const MOST_COMPARED = 1_000_000;
/** Pieces in the store after which they are put together. */
const MANY_PIECES = 64;

/** What is to be stored of an edit; `null` when it is all there already. */
export type Judged = { readonly piece: Piece | null; readonly update: Uint8Array };

/**
 * The shared text of one draft, one `Y.Text` a part. It stands twice: `ahead` has every edit that was found good, so that
 * the next is judged after it; `stored` has what the store has acknowledged, and is what others are told and what counts.
 */
export class SharedText {
  readonly epoch: number;
  readonly #first: Uint8Array;
  #stored: Y.Doc;
  #ahead: Y.Doc;
  /** Edits found good that are on their way to the store. */
  readonly #onTheWay = new Set<Uint8Array>();
  readonly #writes = new Set<Promise<boolean>>();
  #isBeingPutTogether = false;
  /** Pieces of the store that `stored` holds. */
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

  /** Whether so many pieces lie in the store that they should be put together. */
  get isScattered(): boolean {
    return this.#held.size >= MANY_PIECES;
  }

  /**
   * Judges an edit after all that were found good before it. `behind`: it leans on something that is not here, perhaps
   * because another process has it. Nothing changes unless it is found good.
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
      // a part that two processes filled at once may be over its limit: what does not grow it is no fault of this edit
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

  /** The edit is in the store. */
  keep({ piece, update }: Judged): void {
    if (piece === null) return;
    this.#onTheWay.delete(update);
    Y.applyUpdate(this.#stored, update);
    this.#held.add(piece.id);
    this.#bytes += update.length;
    this.#parts = null;
  }

  /** The store did not take it. */
  letGo({ update }: Judged): void {
    this.#onTheWay.delete(update);
    this.#startAgain();
  }

  /** Notes a write to the store, so that the same edit sent again can wait for it. */
  async storing(write: Promise<boolean>): Promise<boolean> {
    this.#writes.add(write);
    try {
      return await write;
    } finally {
      this.#writes.delete(write);
    }
  }

  /** Resolves when every write that is on its way has come to an end: whether all were taken. */
  async settled(): Promise<boolean> {
    return (await Promise.all(this.#writes)).every(Boolean);
  }

  /** Takes in what another process has stored; returns what was new, for those who listen here. */
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
   * Puts the pieces in the store together, one process' pieces at a time.
   * @param replace writes `whole` in the place of `held`, and says whether the store took it
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

  /** What somebody who has `since` (a state vector) lacks; all of it when that cannot be read. */
  since(vector: Uint8Array | null): Uint8Array {
    if (vector !== null) {
      try {
        return Y.encodeStateAsUpdate(this.#stored, vector);
      } catch {
        // not a state vector: everything, then
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
  // parts are text from the first, whoever writes in them when
  for (const part of PARTS) doc.getText(part);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

/** The same bytes in every process, so that nothing of the flat text is in twice. */
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
