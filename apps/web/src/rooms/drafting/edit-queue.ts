import * as Y from 'yjs';

/** The most bytes of one request. Longer edits are sent in several. */
const IN_A_POST = 30_000;
/** The number of waiting edits from which they are merged. */
const MANY = 64;

/** Edits that the server has not acknowledged, in the order in which they were typed. */
export class EditQueue {
  #waiting: Uint8Array[] = [];
  /** How many edits, from the first, are being sent. */
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

  /** The edits of the next request, merged into one. Call `done` or `failed` once it is answered. */
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

  /** Replaces all waiting edits by one. */
  replace(update: Uint8Array): void {
    this.#waiting = [update];
    this.#sent = 0;
  }
}

/** Groups updates into requests of limited size. Each has at least one. */
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
