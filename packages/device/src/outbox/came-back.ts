import type { RefusalReply } from '@throughline/protocol';
import { PREFIX } from '../device.ts';
import { type DeviceStorage, readKept } from '../device-storage.ts';
import type { Item, Post } from './post.ts';

/** A post that the server refused for good, stored until the person has dealt with it. */
export type CameBack = Post & {
  readonly name: string;
  /** The words that were typed; empty when there were none, or when their writer has handed the device on. */
  readonly typed: string;
  /** The reason for the refusal, in words for a person. */
  readonly words: string;
  readonly code: string;
};

const BACK = `${PREFIX}back.`;

/** Posts that were refused for good, each stored under its own name, so that two tabs never overwrite each other's. */
export class CameBackList {
  readonly #keep: DeviceStorage;

  constructor(keep: DeviceStorage) {
    this.#keep = keep;
  }

  add({ name, post, rule }: Item, { code, words }: RefusalReply): void {
    const body = post.left === true ? {} : post.body;
    const back: CameBack = { ...post, body, name, typed: rule.typed(body), code, words };
    this.#keep.set(BACK + name, JSON.stringify(back));
  }

  get(name: string): CameBack | null {
    return readKept<CameBack>(this.#keep, BACK + name);
  }

  remove(name: string): void {
    this.#keep.remove(BACK + name);
  }

  /** The refused posts of one holder, ordered by name. */
  of(holder: string): readonly CameBack[] {
    return this.#keep
      .names()
      .filter((name) => name.startsWith(BACK))
      .sort()
      .flatMap((name) => readKept<CameBack>(this.#keep, name) ?? [])
      .filter((back) => (back.holder ?? '') === holder);
  }
}
