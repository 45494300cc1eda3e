import type { PictureReply, ReleasedPicture } from '@throughline/protocol';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import { ResultMemory } from '../result/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/**
 * What a circle knows of its picture beyond what the store keeps with the result: whether one is being made, and one that
 * is not kept.
 */
export class PictureMemory implements RoomMemory<object> {
  readonly #around: MemoryAround;
  #underWay = 0;
  #failed = false;
  /** Moves with every change of what is answered. */
  #version: number;
  #imported: ReleasedPicture | null = null;

  constructor(_loaded: object, around: MemoryAround) {
    this.#around = around;
    this.#version = around.firstRevision;
  }

  /** The store keeps it with the result. */
  static load(): Promise<object> {
    return Promise.resolve({});
  }

  /** Nothing is there, nothing under way, and nothing has failed since the circle was loaded. */
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

  /** Voices that are hidden now are not named. */
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
