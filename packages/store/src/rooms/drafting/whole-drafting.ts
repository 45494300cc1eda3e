import type { Drafting, StoredDraft, PartTexts, Suggestion } from '@throughline/domain';

/**
 * One update of a shared text, in base64url. Its id is the hash of its bytes, so that pieces have no order, no author
 * and no time.
 */
export type Piece = { readonly id: string; readonly body: string };
/**
 * A piece with the draft that it belongs to. `epoch` counts how often that draft had been flattened when the piece was
 * typed.
 */
export type DraftPiece = Piece & { readonly draft: string; readonly epoch: number };
/** Flat text that replaces the shared text of a draft, if that draft is still at this epoch. */
export type FlatDraft = { readonly draft: string; readonly epoch: number; readonly parts: PartTexts };

/** Everything of a circle's drafts, for the server's memory and for a circle that is created whole. */
export type WholeDrafting = {
  /** Null before the first opening. */
  readonly drafting: Drafting | null;
  /** By `place`, then by id. */
  readonly drafts: readonly StoredDraft[];
  readonly pieces: readonly DraftPiece[];
  /** By random id. */
  readonly suggestions: readonly Suggestion[];
};
