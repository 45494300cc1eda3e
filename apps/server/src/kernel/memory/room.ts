import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Release, shownCount } from '@throughline/disclosure';
import { type Circle, latestRound, type LogEntry, openRound, type Round, type Voice } from '@throughline/domain';
import type { CircleView, Now, PictureReply, VoicesReply, WhoseOurRow } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import { RoomDrafting } from '../../rooms/drafting/memory.ts';
import { Answers } from '../../rooms/ballot/answers.ts';
import { RoomGathering } from '../../rooms/gathering/memory.ts';
import { type KeptResult, resultOfImport } from '../../rooms/result/kept-result.ts';
import { type Loaded, loadRoom, NO_BALLOTS } from './load-room.ts';
import { RoomPicture } from '../../rooms/picture/memory.ts';
import { RoomPurpose } from '../../rooms/purpose/memory.ts';

export type Encoded = { readonly tag: string; readonly plain: Buffer; readonly gzip: Buffer };

/**
 * One circle's memory: what the store holds of it, kept right by every write that the store has acknowledged. Routes
 * judge by it, write to the store, then tell it what was written; it announces what may be shown when that changes.
 */
export class Room {
  #loaded: Loaded;
  /** Moves with every change of what the list of voices says. */
  #voicesRevision: number;
  #logRevision: number;
  #circleRevision: number;
  #voicesEncoded: { readonly revision: number; readonly encoded: Encoded } | null = null;
  #importedRelease: Release | null = null;
  #announce: (() => void) | null = null;
  #underWay = 0;
  #whenSettled: (() => void)[] = [];
  #closing = false;
  #writing: Promise<unknown> = Promise.resolve();
  readonly ofPicture: RoomPicture;
  readonly ofDrafting: RoomDrafting;
  readonly ofPurpose: RoomPurpose;
  readonly ofGathering: RoomGathering;

  private constructor(loaded: Loaded, firstRevision: number) {
    this.#loaded = loaded;
    this.#voicesRevision = firstRevision;
    this.#logRevision = firstRevision;
    this.#circleRevision = firstRevision;
    this.ofPicture = new RoomPicture(() => this.#moved(), firstRevision);
    this.ofDrafting = new RoomDrafting(loaded.drafting, () => this.#moved(), firstRevision);
    this.ofPurpose = new RoomPurpose(loaded.purpose, () => this.#moved(), firstRevision);
    this.ofGathering = new RoomGathering(loaded.gatherings, () => this.#moved(), firstRevision);
  }

  /** Null when the store has no such circle. `firstRevision` is larger than any of an earlier process. */
  static async load(store: Store, id: string, firstRevision: number): Promise<Room | null> {
    const loaded = await loadRoom(store, id);
    return loaded === null ? null : new Room(loaded, firstRevision);
  }

  /**
   * Reads everything again: another process has written. False when the circle is gone. A revision moves only with what it
   * stands for: an answer must not be seen to come, and nobody reads again what is as it was.
   */
  async reload(store: Store): Promise<boolean> {
    const loaded = await loadRoom(store, this.circle.id);
    if (loaded === null) return false;
    const before = this.#loaded;
    this.#loaded = loaded;
    this.#importedRelease = null;
    this.ofPicture.forget();
    this.ofDrafting.take(loaded.drafting);
    this.ofPurpose.set(loaded.purpose);
    this.ofGathering.set(loaded.gatherings);
    if (!isDeepStrictEqual([...before.voices.values()].sort(byId), [...loaded.voices.values()].sort(byId)))
      this.#voicesMoved();
    if (!isDeepStrictEqual([...before.log.values()].sort(byId), [...loaded.log.values()].sort(byId)))
      this.#logRevision += 1;
    if (!isDeepStrictEqual([before.circle, before.code], [loaded.circle, loaded.code])) this.#circleRevision += 1;
    this.#moved();
    return true;
  }

  /** Who is told, soon after something shown may have changed. */
  onMove(announce: () => void): void {
    this.#announce = announce;
  }

  get circle(): Circle {
    return this.#loaded.circle;
  }
  get pass(): string {
    return this.#loaded.pass;
  }
  get code(): string {
    return this.#loaded.code;
  }
  get answers(): Answers {
    return this.#loaded.answers;
  }
  get rounds(): readonly Round[] {
    // a round that is being closed takes nothing more
    return this.#closing
      ? this.#loaded.rounds.map((round): Round => ({ ...round, state: 'closed' }))
      : this.#loaded.rounds;
  }
  get log(): readonly LogEntry[] {
    return [...this.#loaded.log.values()];
  }
  get result(): KeptResult | null {
    return this.#loaded.result;
  }
  get voiceCount(): number {
    return this.#loaded.voices.size;
  }
  get askedCount(): number {
    let asked = 0;
    for (const { state } of this.#loaded.voices.values()) if (state === 'asked') asked += 1;
    return asked;
  }

  voice = (id: string): Voice | null => this.#loaded.voices.get(id) ?? null;
  entry = (id: string): LogEntry | null => this.#loaded.log.get(id) ?? null;

  /** What everybody in the circle may see of the results. */
  get openRelease(): Release | null {
    if (this.circle.imported === null) return this.#loaded.result?.open ?? null;
    this.#importedRelease ??= resultOfImport(this.circle, this.answers);
    return this.#importedRelease;
  }

  /** The version of the circle's content that was loaded. */
  get loadedVersion(): number {
    return this.#loaded.version;
  }

  get picture(): PictureReply {
    const asked = (id: string) => this.voice(id)?.state === 'asked';
    return this.ofPicture.reply(this.result?.picture, asked);
  }

  /** Runs what reads and writes the kept result, one after the other. */
  alone<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#writing.then(write, write);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  /** Runs a write of answers; a round waits for those under way before it closes. */
  async during<T>(write: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await write();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) for (const settled of this.#whenSettled.splice(0)) settled();
    }
  }

  /** From now on no answer is taken; resolves when those under way are written. */
  async beginClosing(): Promise<void> {
    this.#closing = true;
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#whenSettled.push(resolve));
  }
  endClosing(): void {
    this.#closing = false;
  }

  answersMoved(): void {
    this.#moved();
  }

  setVoice(voice: Voice): void {
    this.#loaded.voices.set(voice.id, voice);
    this.answers.addVoice(voice);
    this.answers.setAsked(voice.id, voice.state === 'asked');
    this.#voicesMoved();
  }

  removeVoice(id: string): void {
    this.#loaded.voices.delete(id);
    this.answers.takeBackVoice(id);
    for (const voice of this.#loaded.voices.values()) {
      if (voice.mergedInto === id) this.setVoice({ ...voice, state: 'asked', mergedInto: null });
    }
    for (const entry of this.log) if (entry.voice === id) this.#loaded.log.delete(entry.id);
    this.#logRevision += 1;
    this.#voicesMoved();
  }

  setEntry(entry: LogEntry): void {
    this.#loaded.log.set(entry.id, entry);
    this.#logRevision += 1;
    this.#moved();
  }

  setCircle(circle: Circle): void {
    // positions may change only before anybody has joined: there are no answers to carry over
    const samePositions = circle.positions.length === this.circle.positions.length;
    const answers = samePositions ? this.answers : Answers.from(circle, [...this.#loaded.voices.values()], NO_BALLOTS);
    this.#loaded = { ...this.#loaded, circle, answers };
    this.#circleRevision += 1;
    this.#moved();
  }

  setRounds(rounds: readonly Round[], result: KeptResult | null): void {
    this.#loaded = { ...this.#loaded, rounds, result };
    this.#moved();
  }

  view(): CircleView {
    const { affected: _, ...circle } = this.circle;
    return { ...circle, positions: [...circle.positions], frame: { ...circle.frame }, code: this.code };
  }

  whoseOur(): WhoseOurRow[] {
    return this.circle.affected.map((affected) => {
      const part = affected.position === null ? { joined: 0, answered: 0 } : this.answers.takingPart(affected.position);
      const consented = this.ofPurpose.answeredBy(affected.position);
      const invited = this.ofGathering.withInvited(affected);
      return { affected: invited, joined: shownCount(part.joined), heard: shownCount(part.answered), consented };
    });
  }

  /** The list of voices, encoded once a revision; the words of hidden ones are in the log only. */
  voicesReply(): Encoded {
    if (this.#voicesEncoded?.revision === this.#voicesRevision) return this.#voicesEncoded.encoded;
    const voices = [...this.#loaded.voices.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((voice) => ({
        ...voice,
        text: voice.state === 'hidden' ? '' : voice.text,
        translations: voice.state === 'hidden' ? [] : [...voice.translations],
      }));
    const plain = Buffer.from(JSON.stringify({ revision: this.#voicesRevision, voices } satisfies VoicesReply));
    const encoded = { tag: `"v${this.#voicesRevision}"`, plain, gzip: gzipSync(plain) };
    this.#voicesEncoded = { revision: this.#voicesRevision, encoded };
    return encoded;
  }

  /** What everybody may know at this moment, but for its version. */
  snapshot(): Omit<Now, 'version'> {
    const round = openRound(this.#loaded.rounds) ?? latestRound(this.#loaded.rounds);
    const { answers, circle } = this;
    const open = this.openRelease;
    return {
      round,
      voices: { revision: this.#voicesRevision, asked: this.askedCount },
      takingPart: {
        joined: shownCount(answers.people),
        answered: shownCount(answers.heard),
        byPosition: circle.positions.map(({ id }) => {
          const { joined, answered } = answers.takingPart(id);
          return { position: id, joined: shownCount(joined), answered: shownCount(answered) };
        }),
      },
      result: open === null ? null : { revision: open.revision, round: open.round },
      picture: this.ofPicture.shown(this.result?.picture),
      log: { revision: this.#logRevision, proposed: this.log.filter(({ state }) => state === 'proposed').length },
      circle: { revision: this.#circleRevision },
      drafting: this.ofDrafting.shown(),
      purpose: this.ofPurpose.shown(),
      gathering: this.ofGathering.shown(),
    };
  }

  #voicesMoved(): void {
    this.#voicesRevision += 1;
    this.#moved();
  }

  #moved(): void {
    this.#announce?.();
  }
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
