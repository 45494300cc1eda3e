import { Backoff } from '@throughline/device';
import {
  editDraft,
  readDraftText,
  type HereEvent,
  sayWritingHere,
  type TextEvent,
  type TextReply,
} from '@throughline/protocol';
import { type Because, judgePartLength, PARTS, type PartId } from '@throughline/domain';
import * as Y from 'yjs';
import type { Answered } from '../../device/api.ts';
import { randomText, toBytes, toText } from '../../device/keys.ts';
import type { DraftLink, Heard } from './draft-link.ts';
import { EditQueue } from './edit-queue.ts';
import { FollowDraft } from './follow-draft.ts';
import { sendEarlier } from './send-earlier.ts';
import type { TypedHere, TypedWords } from './typed-here.ts';
import { writerNumber } from './writer-number.ts';

/** Milliseconds for which typing is collected before it is sent. */
const GATHER = 200;
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** The transaction origin of others' edits. */
export const OTHERS = Symbol('others');

export type DraftState = {
  /** `gone`: the draft no longer exists. */
  readonly phase: 'reading' | 'ready' | 'gone';
  /** Increases when the text was begun anew, so that boxes bind again. */
  readonly generation: number;
  /** `held`: nothing is sent, because a part is too long or drafting is closed. */
  readonly sending: 'saved' | 'sending' | 'waiting' | 'held';
  readonly connected: boolean;
  /** `why`: the server's words, or a reason found here. */
  readonly fault: { readonly part: PartId | null; readonly why: string | Because } | null;
  /** How many people write in each part, including this page. */
  readonly writing: Readonly<Partial<Record<PartId, number>>>;
  /** What was typed here but came too late to be taken. It is shown until the person dismisses it. */
  readonly late: readonly TypedHere[];
};

/**
 * One draft's shared text on this page. Typing changes the document at once, is stored on the device, and is sent until
 * the server confirms that it is stored. Others' edits arrive by the stream. Nothing here waits for the network.
 */
export class SharedDraft {
  readonly #link: DraftLink;
  readonly #draft: string;
  readonly #typed: TypedWords;
  readonly #notify: (state: DraftState) => void;
  readonly #line: FollowDraft;
  #key = '';
  #doc = new Y.Doc();
  #epoch: number | null = null;
  #queue = new EditQueue();
  #touched = new Set<PartId>();
  #busy = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #backoff = new Backoff(WAITS, Math.random);
  #holding = 0;
  #held: Uint8Array[] = [];
  #state: DraftState = {
    phase: 'reading',
    generation: 0,
    sending: 'saved',
    connected: false,
    fault: null,
    writing: {},
    late: [],
  };

  constructor(link: DraftLink, draft: string, typed: TypedWords, notify: (state: DraftState) => void) {
    this.#link = link;
    this.#draft = draft;
    this.#typed = typed;
    this.#notify = notify;
    this.#begin();
    this.#line = new FollowDraft(link, draft, {
      hear: (heard) => this.#hear(heard),
      whole: (text) => this.#hearWhole(text),
      connected: (connected) => this.#set({ connected }),
      since: () => (this.#epoch === null ? null : toText(Y.encodeStateVector(this.#doc))),
    });
  }

  get state(): DraftState {
    return this.#state;
  }
  text(part: PartId): Y.Text {
    return this.#doc.getText(part);
  }

  /** Changes the text. `by` is the transaction's origin, by which observers distinguish it from others' edits. */
  edit(by: unknown, change: () => void): void {
    this.#doc.transact(change, by);
  }

  /** Holds back others' edits while somebody composes a letter in a box. */
  hold(): void {
    this.#holding += 1;
  }
  release(): void {
    this.#holding = Math.max(0, this.#holding - 1);
    if (this.#holding === 0) for (const update of this.#held.splice(0)) Y.applyUpdate(this.#doc, update, OTHERS);
  }

  /** Reports in which part this page is writing; null: in none. */
  async here(part: PartId | null): Promise<void> {
    await this.#link.call(sayWritingHere, { ...this.#link.member, body: { draft: this.#draft, key: this.#key, part } });
  }

  /** Connects and sends at once: the connection is back, drafting was opened, or the page is left. */
  flush(): void {
    this.#line.wake();
    this.#schedule(0);
  }

  /** Dismisses text that came too late, because the person has read or copied it. */
  letGo(key: string): void {
    this.#typed.set(key, null);
    this.#set({ late: this.#state.late.filter((one) => one.key !== key) });
  }

  stop(): void {
    this.#schedule(0);
    this.#stopped = true;
    this.#line.stop();
    void this.here(null);
  }

  #begin(): void {
    // a new key for each text, so that nobody can tell that two texts come from one page
    this.#key = randomText(32);
    this.#doc = new Y.Doc();
    this.#doc.clientID = writerNumber(this.#key);
    this.#queue = new EditQueue();
    this.#held = [];
    this.#doc.on('update', (update: Uint8Array, origin: unknown, doc: Y.Doc, { changed }: Y.Transaction) => {
      if (origin === OTHERS) return;
      this.#queue.add(update);
      const types = [...changed.keys()] as unknown[];
      for (const part of PARTS) if (types.includes(doc.getText(part))) this.#touched.add(part);
      this.#keepTyped();
      if (this.#state.sending === 'saved') this.#set({ sending: 'sending' });
      this.#schedule(GATHER);
    });
  }

  #keepTyped(): void {
    if (this.#queue.isEmpty) this.#touched = new Set();
    if (this.#queue.isEmpty || this.#epoch === null) return this.#typed.set(this.#key, null);
    this.#typed.set(this.#key, {
      draft: this.#draft,
      epoch: this.#epoch,
      updates: this.#queue.updates.map(toText),
      words: Object.fromEntries([...this.#touched].map((part) => [part, this.text(part).toJSON()])),
    });
  }

  #schedule(milliseconds: number): void {
    if (this.#timer !== null) {
      if (milliseconds > 0) return;
      clearTimeout(this.#timer);
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#send();
    }, milliseconds);
  }

  async #send(): Promise<void> {
    if (this.#busy || this.#epoch === null || this.#queue.isEmpty) return;
    for (const part of this.#touched) {
      const judged = judgePartLength(this.text(part).toJSON());
      // nothing is sent while a part is too long; every letter stays here
      if (!judged.ok) return this.#set({ sending: 'held', fault: { part, why: judged } });
    }
    const queue = this.#queue;
    this.#busy = true;
    const body = { draft: this.#draft, epoch: this.#epoch, key: this.#key, update: toText(queue.next()) };
    const answered = await this.#link.call(editDraft, { ...this.#link.member, body });
    this.#busy = false;
    // the text was begun anew during the request; what was typed into the earlier one is stored separately already
    if (queue !== this.#queue) return this.#schedule(GATHER);
    if (!answered.ok) {
      queue.failed();
      return this.#notTaken(answered);
    }
    this.#backoff.reset();
    queue.done();
    this.#keepTyped();
    this.#set({ sending: queue.isEmpty ? 'saved' : 'sending', fault: null });
    if (!queue.isEmpty) this.#schedule(GATHER);
  }

  async #notTaken(answered: Exclude<Answered<unknown>, { ok: true }>): Promise<void> {
    if (answered.offline || answered.status === 429 || answered.status >= 500) {
      this.#set({ sending: 'waiting' });
      this.#schedule(this.#backoff.next());
      return;
    }
    const { code, words, field } = answered.refusal;
    if (code === 'too-long' || code === 'not-open' || code === 'too-many')
      this.#set({ sending: 'held', fault: { part: PARTS.find((one) => one === field) ?? null, why: words } });
    else await this.#readAgain(code === 'not-found' ? 'mend' : 'refused');
  }

  /**
   * Reads the whole document. `mend`: our edit depends on letters that the server does not have, so everything of ours
   * that it lacks is sent as one edit. `refused`: the text cannot take the edit. What was typed is shown, and the text
   * begins anew.
   */
  async #readAgain(why: 'mend' | 'refused' | 'anew'): Promise<void> {
    const read = await this.#link.call(readDraftText, {
      ...this.#link.member,
      body: { draft: this.#draft, since: null },
    });
    if (!read.ok) {
      if (!read.offline && read.status === 404) this.#gone();
      else setTimeout(() => void this.#readAgain(why), WAITS[2]);
      return;
    }
    const isSame = read.body.epoch === this.#epoch;
    this.#hearWhole(read.body, why === 'refused');
    if (why !== 'mend' || !isSame) return;
    this.#queue.replace(Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVectorFromUpdate(toBytes(read.body.update))));
    this.#keepTyped();
    this.#schedule(GATHER);
  }

  #hear({ event, data }: Heard): void {
    if (event === 'start') {
      this.#set({ connected: true });
      this.#hearWhole(JSON.parse(data) as TextReply);
      // the connection is back: what waited is sent at once
      this.#backoff.reset();
      this.#schedule(0);
    } else if (event === 'text') this.#take(toBytes((JSON.parse(data) as TextEvent).update));
    else if (event === 'here') this.#set({ writing: (JSON.parse(data) as HereEvent).writing });
    else if (event === 'closing') this.#schedule(0);
    else if (event === 'anew') void this.#readAgain('anew');
  }

  #hearWhole({ epoch, update }: TextReply, isRefused = false): void {
    const isFirst = this.#epoch === null;
    const isAnother = !isFirst && (epoch !== this.#epoch || isRefused);
    if (isAnother) {
      // stored words were never acknowledged, so they count as late
      this.#setLate(this.#typed.of(this.#draft));
      this.#begin();
    }
    this.#epoch = epoch;
    if (isAnother) Y.applyUpdate(this.#doc, toBytes(update), OTHERS);
    else this.#take(toBytes(update));
    if (isAnother || isFirst)
      this.#set({ phase: 'ready', generation: this.#state.generation + 1, sending: 'saved', fault: null });
    if (isFirst) void this.#sendEarlier(epoch);
  }

  #take(update: Uint8Array): void {
    if (this.#holding > 0) this.#held.push(update);
    else Y.applyUpdate(this.#doc, update, OTHERS);
  }

  async #sendEarlier(epoch: number): Promise<void> {
    for (const typed of this.#typed.of(this.#draft).filter(({ key }) => key !== this.#key)) {
      const outcome = await sendEarlier(this.#link, typed, epoch);
      if (outcome === 'refused') this.#setLate([typed]);
      // another page may still be typing under this key, and then keeps the record of what it sent
      else if (outcome === 'sent' && this.#typed.of(this.#draft).some((one) => isSame(one, typed)))
        this.#typed.set(typed.key, null);
    }
  }

  #setLate(typed: readonly TypedHere[]): void {
    const fresh = typed.filter((one) => this.#state.late.every(({ key }) => key !== one.key));
    this.#set({ late: [...this.#state.late, ...fresh] });
  }

  #gone(): void {
    this.#setLate(this.#typed.of(this.#draft));
    this.#set({ phase: 'gone' });
    this.#line.stop();
  }

  #set(more: Partial<DraftState>): void {
    const after = { ...this.#state, ...more };
    if (JSON.stringify(after) === JSON.stringify(this.#state)) return;
    this.#state = after;
    if (!this.#stopped) this.#notify(after);
  }
}

const isSame = (one: TypedHere, other: TypedHere): boolean => JSON.stringify(one) === JSON.stringify(other);
