import * as Y from 'yjs';

/** Bytes of one post; what is longer goes in several. */
const IN_A_POST = 30_000;
/** Keystrokes after which those that wait are put together. */
const MANY = 64;

/** Edits that the server has not acknowledged, in the order in which they were typed. */
export class EditQueue {
  #waiting: Uint8Array[] = [];
  /** How many of the first are on their way. */
  #sent = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }
  get updates(): readonly Uint8Array[] {
    return this.#waiting;
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update);
    if (this.#waiting.length - this.#sent < MANY) return;
    const rest = inPosts(this.#waiting.slice(this.#sent)).map((updates) => Y.mergeUpdates([...updates]));
    this.#waiting = [...this.#waiting.slice(0, this.#sent), ...rest];
  }

  /** What goes in the next post, as one; call `done` or `failed` when it has been answered. */
  next(): Uint8Array {
    const updates = inPosts(this.#waiting)[0] ?? [];
    this.#sent = updates.length;
    return Y.mergeUpdates([...updates]);
  }
  done(): void {
    this.#waiting = this.#waiting.slice(this.#sent);
    this.#sent = 0;
  }
  failed(): void {
    this.#sent = 0;
  }

  /** Puts one edit in the place of all that wait. */
  replace(update: Uint8Array): void {
    this.#waiting = [update];
    this.#sent = 0;
  }
}

/** Parts updates into posts; each has at least one. */
export const inPosts = (updates: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] => {
  const posts: Uint8Array[][] = [];
  let bytes = 0;
  for (const update of updates) {
    const last = posts.at(-1);
    if (last === undefined || bytes + update.length > IN_A_POST) {
      posts.push([update]);
      bytes = update.length;
    } else {
      last.push(update);
      bytes += update.length;
    }
  }
  return posts;
};
