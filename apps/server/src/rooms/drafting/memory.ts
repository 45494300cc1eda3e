import { isDeepStrictEqual } from 'node:util';
import { type Drafting, type StoredDraft, NOT_DRAFTING, type Suggestion } from '@throughline/domain';
import type { DraftsReply } from '@throughline/protocol';
import type { Store, WholeDrafting } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import { SharedText } from './shared-text.ts';

/** The events that listeners of a draft get. */
export type DraftEvent =
  | { readonly kind: 'text'; readonly draft: string; readonly update: Uint8Array }
  /** The draft's text was flattened, or the draft is gone. What is typed into the earlier text comes too late. */
  | { readonly kind: 'anew'; readonly draft: string }
  /** Drafting is about to close. Pages send at once what was typed. */
  | { readonly kind: 'closing'; readonly draft: string };

/**
 * Milliseconds within which typed words change the snapshot at most once, for pages that read drafts without listening
 * to them.
 */
const TEXT_PACE = 2_000;

/** The drafts of one circle: what the store holds of them, and the shared text in each. */
export class DraftingMemory implements RoomMemory<WholeDrafting, WholeDrafting> {
  readonly #around: MemoryAround;
  #loaded: WholeDrafting;
  #texts = new Map<string, SharedText>();
  #revision: number;
  #textTimer: NodeJS.Timeout | null = null;
  #emit: (event: DraftEvent) => void = () => undefined;
  #listeners: () => number = () => 0;
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(loaded: WholeDrafting, around: MemoryAround) {
    this.#around = around;
    this.#revision = around.firstRevision;
    this.#loaded = loaded;
    this.#takeTexts();
  }

  static load(store: Store, circle: string): Promise<WholeDrafting> {
    return store.drafting.load(circle);
  }

  /** Sets the function that gets every draft's events, and the one that counts the listeners of all drafts. */
  onEvent(emit: (event: DraftEvent) => void, listeners: () => number): void {
    this.#emit = emit;
    this.#listeners = listeners;
  }
  isListenedTo(): boolean {
    return this.#listeners() > 0;
  }

  get drafting(): Drafting {
    return this.#loaded.drafting ?? NOT_DRAFTING;
  }
  /** The drafting as the store has it; null before the first opening. */
  get kept(): Drafting | null {
    return this.#loaded.drafting;
  }
  get suggestions(): readonly Suggestion[] {
    return this.#loaded.suggestions;
  }

  /** Every draft, in order, with its parts as they are written now. */
  get drafts(): readonly StoredDraft[] {
    return this.#loaded.drafts.map((draft) => ({ ...draft, parts: this.#texts.get(draft.id)?.parts ?? draft.parts }));
  }

  text = (draft: string): SharedText | null => this.#texts.get(draft) ?? null;
  draft = (id: string): StoredDraft | null => this.drafts.find((draft) => draft.id === id) ?? null;
  suggestion = (id: string): Suggestion | null => this.suggestions.find((one) => one.id === id) ?? null;

  /** Takes in what the store holds. A shared text of the same epoch is merged, never replaced. */
  take(loaded: WholeDrafting): void {
    const before = this.#told();
    this.#loaded = loaded;
    this.#takeTexts();
    if (!isDeepStrictEqual(before, this.#told())) this.#change();
  }

  reload(loaded: WholeDrafting): void {
    this.take(loaded);
  }

  #told(): readonly unknown[] {
    return [this.drafting, this.drafts, this.suggestions];
  }

  /** Reads the drafts again from the store. Readings run one after the other, so that the newest is taken last. */
  refresh(store: Store): Promise<void> {
    const turn = this.#refreshing.then(async () => this.take(await store.drafting.load(this.#around.circle.id)));
    this.#refreshing = turn.catch(() => undefined);
    return turn;
  }

  emit(event: DraftEvent): void {
    this.#emit(event);
  }

  /** Announces words that were stored: to listeners at once, to everybody else after `TEXT_PACE`. */
  written(draft: string, update: Uint8Array): void {
    this.#emit({ kind: 'text', draft, update });
    if (this.#textTimer !== null) return;
    this.#textTimer = setTimeout(() => {
      this.#textTimer = null;
      this.#change();
    }, TEXT_PACE).unref();
  }

  shown(): Pick<Snapshot, 'drafting'> {
    return { drafting: { open: this.drafting.open, revision: this.#revision } };
  }

  dump(): unknown {
    return { ...this.#loaded, pieces: null, drafts: this.drafts };
  }

  reply(): DraftsReply {
    const { drafting } = this;
    return {
      revision: this.#revision,
      open: drafting.open,
      until: drafting.until,
      clock: drafting.clock,
      handOver: drafting.handOver === null ? null : { ...drafting.handOver, names: [...drafting.handOver.names] },
      drafts: this.drafts.map(({ id, name, epoch, parts, threads }) => ({
        id,
        name,
        epoch,
        parts: { ...parts },
        threads: threads.map((thread) => ({ ...thread })),
      })),
      suggestions: this.suggestions.map((one) => ({ ...one })),
    };
  }

  #takeTexts(): void {
    const { drafts, pieces } = this.#loaded;
    const texts = new Map<string, SharedText>();
    for (const draft of drafts) {
      const own = pieces.filter((piece) => piece.draft === draft.id);
      const known = this.#texts.get(draft.id);
      // a text here of a later epoch is newer than this reading, which began before the flattening ended
      if (known !== undefined && known.epoch >= draft.epoch) {
        texts.set(draft.id, known);
        const novel = known.mergePieces(own);
        if (novel !== null) this.#emit({ kind: 'text', draft: draft.id, update: novel });
        continue;
      }
      texts.set(draft.id, new SharedText(draft, own));
      if (known !== undefined) this.#emit({ kind: 'anew', draft: draft.id });
    }
    for (const id of this.#texts.keys()) if (!texts.has(id)) this.#emit({ kind: 'anew', draft: id });
    this.#texts = texts;
  }

  #change(): void {
    this.#revision += 1;
    this.#around.moved();
  }
}
