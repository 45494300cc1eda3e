import type { CircleId, DetachedId, Drafting, KeptDraft, PartTexts, Suggestion, Thread } from '@throughline/domain';

/** Part of a shared text: an update of its document, base64, under the hash of its bytes. In no order; without who or when. */
export type Piece = { readonly id: string; readonly body: string };
export type DraftPiece = Piece & { readonly draft: string; readonly epoch: number };
export type FlatDraft = { readonly draft: string; readonly epoch: number; readonly parts: PartTexts };
export type WholeDrafting = {
  readonly drafting: Drafting | null;
  readonly drafts: readonly KeptDraft[];
  readonly pieces: readonly DraftPiece[];
  readonly suggestions: readonly Suggestion[];
};

/** Drafts, the shared text in them, and suggestions. */
export interface DraftingStore {
  load(circle: CircleId): Promise<WholeDrafting>;
  /** Replaces `was`; false when it is that no more. */
  set(circle: CircleId, was: Drafting | null, drafting: Drafting): Promise<boolean>;
  /** False when a draft of this id or name is there. */
  add(circle: CircleId, draft: KeptDraft): Promise<boolean>;
  rename(circle: CircleId, draft: string, name: string): Promise<boolean>;
  /** False when it is gone, or a piece was added that is not among those `seen`. */
  remove(circle: CircleId, draft: string, seen: readonly string[]): Promise<boolean>;
  tie(circle: CircleId, draft: string, thread: Thread): Promise<'tied' | 'no-draft' | 'no-voice' | 'full'>;
  untie(circle: CircleId, draft: string, thread: Thread): Promise<void>;
  /** False, and nothing is written, when the drafts are closed or the draft is flattened since `epoch`. */
  addPieces(circle: CircleId, draft: string, epoch: number, pieces: readonly Piece[]): Promise<boolean>;
  /** Puts `whole` in the place of the pieces `held` in it; safe beside any other writer. */
  compact(circle: CircleId, draft: string, epoch: number, whole: Piece, held: readonly string[]): Promise<boolean>;
  /** Flat text in the place of shared text, each draft's once; then the detached tables are sealed. */
  flatten(circle: CircleId, drafts: readonly FlatDraft[]): Promise<void>;
  suggest(circle: CircleId, suggestion: Suggestion): Promise<{ readonly applied: boolean }>;
  settle(
    circle: CircleId,
    was: Suggestion['state'],
    suggestion: Pick<Suggestion, 'id' | 'state' | 'reason'>,
  ): Promise<boolean>;
  /** For good: a late `suggest` does not bring it back. */
  takeSuggestionBack(circle: CircleId, suggestion: DetachedId): Promise<boolean>;
}
