import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Voice } from '@throughline/domain';
import type { VoicesReply } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';

/** A reply in the bytes that are sent, plain and compressed. `tag` is its ETag. */
export type Encoded = { readonly tag: string; readonly plain: Buffer; readonly gzip: Buffer };

/** The voices of a circle, hidden and merged ones included. */
export class VoiceMemory implements RoomMemory<readonly Voice[], readonly Voice[]> {
  readonly #around: MemoryAround;
  #voices: Map<string, Voice>;
  /** Grows with every change of what the list of voices says. */
  #revision: number;
  #encoded: { readonly revision: number; readonly encoded: Encoded } | null = null;

  constructor(loaded: readonly Voice[], around: MemoryAround) {
    this.#voices = byId(loaded);
    this.#around = around;
    this.#revision = around.firstRevision;
  }

  static load(store: Store, circle: string): Promise<readonly Voice[]> {
    return store.voices.list(circle);
  }

  get revision(): number {
    return this.#revision;
  }
  get all(): Iterable<Voice> {
    return this.#voices.values();
  }
  get count(): number {
    return this.#voices.size;
  }
  get askedCount(): number {
    let asked = 0;
    for (const { state } of this.#voices.values()) if (state === 'asked') asked += 1;
    return asked;
  }

  find = (id: string): Voice | null => this.#voices.get(id) ?? null;

  /** Takes in new voices, and changes of known ones. */
  take(voices: readonly Voice[]): void {
    for (const voice of voices) this.#voices.set(voice.id, voice);
    this.#move();
  }

  /** Changes a voice as it is now. A voice that is gone stays gone. */
  change(id: string, to: (voice: Voice) => Partial<Voice>): void {
    const voice = this.#voices.get(id);
    if (voice !== undefined) this.take([{ ...voice, ...to(voice) }]);
  }

  /**
   * Removes a voice that was taken back. Voices that were merged into it are asked again, and other rooms remove what
   * belongs to it.
   */
  remove(id: string): void {
    this.#voices.delete(id);
    for (const voice of this.#voices.values())
      if (voice.mergedInto === id) this.#voices.set(voice.id, { ...voice, state: 'asked', mergedInto: null });
    this.#around.withdrawVoice(id);
    this.#move();
  }

  reload(loaded: readonly Voice[]): void {
    const before = this.dump();
    this.#voices = byId(loaded);
    if (!isDeepStrictEqual(before, this.dump())) this.#move();
  }

  shown(): Pick<Snapshot, 'voices'> {
    return { voices: { revision: this.#revision, asked: this.askedCount } };
  }

  /**
   * The list of voices, encoded once for each revision. It leaves out the words of hidden voices, which only the log
   * has.
   */
  reply(): Encoded {
    if (this.#encoded?.revision === this.#revision) return this.#encoded.encoded;
    const voices = this.dump().map((voice) => ({
      ...voice,
      text: voice.state === 'hidden' ? '' : voice.text,
      translations: voice.state === 'hidden' ? [] : [...voice.translations],
    }));
    const plain = Buffer.from(JSON.stringify({ revision: this.#revision, voices } satisfies VoicesReply));
    const encoded = { tag: `"v${this.#revision}"`, plain, gzip: gzipSync(plain) };
    this.#encoded = { revision: this.#revision, encoded };
    return encoded;
  }

  dump(): readonly Voice[] {
    return [...this.#voices.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #move(): void {
    this.#revision += 1;
    this.#around.moved();
  }
}

const byId = (voices: readonly Voice[]): Map<string, Voice> => new Map(voices.map((voice) => [voice.id, voice]));
