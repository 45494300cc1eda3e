import type { Drafting, StoredDraft, PartTexts, Suggestion } from '@throughline/domain';

/** Part of a shared text: an update of its document, base64, under the hash of its bytes. In no order; without who or when. */
export type Piece = { readonly id: string; readonly body: string };
/** A piece with the draft that it belongs to. `epoch` counts how often that draft was flattened before. */
export type DraftPiece = Piece & { readonly draft: string; readonly epoch: number };
/** Flat text to stand in the place of a draft's shared text of that epoch. */
export type FlatDraft = { readonly draft: string; readonly epoch: number; readonly parts: PartTexts };

/** Everything of a circle's drafts, for the server's memory of it and for a circle that is made whole. */
export type WholeDrafting = {
  /** Null before the first opening. */
  readonly drafting: Drafting | null;
  /** In their places. */
  readonly drafts: readonly StoredDraft[];
  readonly pieces: readonly DraftPiece[];
  /** By random id. */
  readonly suggestions: readonly Suggestion[];
};
