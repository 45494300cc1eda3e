import type { Now, PictureReply, ReleasedPicture } from '@throughline/protocol';
import type { KeptPicture } from './kept-picture.ts';

/** What a room knows of its picture beyond what the store keeps: whether one is being made, and one that is not kept. */
export class RoomPicture {
  readonly #moved: () => void;
  #underWay = 0;
  #failed = false;
  /** Moves with every change of what is answered. */
  #version: number;
  #imported: ReleasedPicture | null = null;

  /** @param firstVersion larger than any of an earlier process */
  constructor(moved: () => void, firstVersion: number) {
    this.#moved = moved;
    this.#version = firstVersion;
  }

  /** Nothing is there, nothing under way, and nothing has failed since the room was loaded. */
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

  /** The room was read again: another process has written. */
  forget(): void {
    if (this.#imported === null) return;
    this.#imported = null;
    this.#change();
  }

  shown(kept: KeptPicture | undefined): Now['picture'] {
    const state = this.#of(kept) !== null ? 'ready' : this.#underWay > 0 ? 'under-way' : 'none';
    return { state, version: this.#version };
  }

  /** @param isAsked voices that are hidden now are not named */
  reply(kept: KeptPicture | undefined, isAsked: (voice: string) => boolean): PictureReply {
    const picture = this.#of(kept);
    if (picture === null) return { ...this.shown(kept), picture };
    const groups = picture.groups.map(({ size, holds }) => ({
      size,
      holds: holds.filter(({ voice }) => isAsked(voice)),
    }));
    return { ...this.shown(kept), picture: { ...picture, groups } };
  }

  #of(kept: KeptPicture | undefined): ReleasedPicture | null {
    return kept?.state === 'ready' ? kept.picture : this.#imported;
  }

  #change(): void {
    this.#version += 1;
    this.#moved();
  }
}
