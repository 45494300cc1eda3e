import type { PartId } from '@throughline/domain';
import { type DeviceStorage, readKept } from '@throughline/device';

/** The words of parts as they were on this device. */
export type PartWords = Readonly<Partial<Record<PartId, string>>>;
/** What was typed into a shared text without an acknowledgement so far. */
export type TypedHere = {
  /** The key of the page that typed it. */
  readonly key: string;
  readonly draft: string;
  readonly epoch: number;
  /** Yjs updates, base64url, in the order in which they were typed. */
  readonly updates: readonly string[];
  /** The parts that were typed in, as the person saw them: shown to them if the updates cannot be taken. */
  readonly words: PartWords;
};

const PREFIX = 'throughline.typed.';

/** Stores what was typed on the device until the server confirms it, through closed tabs and lost connections. */
export class TypedWords {
  readonly #keep: DeviceStorage;
  readonly #circle: string;

  constructor(keep: DeviceStorage, circle: string) {
    this.#keep = keep;
    this.#circle = circle;
  }

  /** Stores the unacknowledged typing of a page. Null: everything is acknowledged. */
  set(key: string, typed: Omit<TypedHere, 'key'> | null): void {
    const name = `${PREFIX}${this.#circle}.${key}`;
    if (typed === null) this.#keep.remove(name);
    else this.#keep.set(name, JSON.stringify({ ...typed, key }));
  }

  /** Everything stored here for a draft. */
  of(draft: string): readonly TypedHere[] {
    return this.#keep
      .names()
      .filter((name) => name.startsWith(`${PREFIX}${this.#circle}.`))
      .flatMap((name) => readKept<TypedHere>(this.#keep, name) ?? [])
      .filter((typed) => typed.draft === draft);
  }
}
