import type { PictureReply, ReleasedPicture } from '@throughline/protocol';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import { ResultMemory } from '../result/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/**
 * What is remembered of a circle's picture beyond what is stored with the result: whether one is being made, and the
 * picture of an imported conversation, which is not stored.
 */
export class PictureMemory implements RoomMemory<object> {
  readonly #around: MemoryAround;
  #underWay = 0;
  #failed = false;
  /** Grows with every change of the reply. */
  #version: number;
  #imported: ReleasedPicture | null = null;

  constructor(_loaded: object, around: MemoryAround) {
    this.#around = around;
    this.#version = around.firstRevision;
  }

  /** Nothing to load: the picture is stored with the result. */
  static load(): Promise<object> {
    return Promise.resolve({});
  }

  /**
   * Whether a picture may be made: there is none, none is being made, and none has failed since the circle was loaded.
   */
  get mayBegin(): boolean {
    return this.#imported === null && this.#underWay === 0 && !this.#failed;
  }

  begin(): void {
    this.#underWay += 1;
    this.#change();
  }

  end(failed: boolean): void {
    this.#underWay -= 1;
    this.#failed = failed;
    this.#change();
  }

  setImported(picture: ReleasedPicture): void {
    this.#imported = picture;
  }

  reload(): void {
    if (this.#imported === null) return;
    this.#imported = null;
    this.#change();
  }

  shown(): Pick<Snapshot, 'picture'> {
    const state = this.#picture !== null ? 'ready' : this.#underWay > 0 ? 'under-way' : 'none';
    return { picture: { state, version: this.#version } };
  }

  /** The picture, without voices that have been hidden since. */
  reply(): PictureReply {
    const picture = this.#picture;
    const now = this.shown().picture;
    if (picture === null) return { ...now, picture };
    const voices = this.#around.of(VoiceMemory);
    const groups = picture.groups.map(({ size, holds }) => ({
      size,
      holds: holds.filter(({ voice }) => voices.find(voice)?.state === 'asked'),
    }));
    return { ...now, picture: { ...picture, groups } };
  }

  dump(): unknown {
    return null;
  }

  get #picture(): ReleasedPicture | null {
    const kept = this.#around.of(ResultMemory).kept?.picture;
    return kept?.state === 'ready' ? kept.picture : this.#imported;
  }

  #change(): void {
    this.#version += 1;
    this.#around.moved();
  }
}
