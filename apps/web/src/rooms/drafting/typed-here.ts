import type { PartId } from '@throughline/domain';
import { type DeviceStorage, readKept } from '@throughline/device';

/** Words of a part as they stood on this device. */
export type PartWords = Readonly<Partial<Record<PartId, string>>>;
/** What was typed into a shared text and is not acknowledged. */
export type TypedHere = {
  /** The key of the page that typed it. */
  readonly key: string;
  readonly draft: string;
  readonly epoch: number;
  /** Updates, base64url, in the order in which they were typed. */
  readonly updates: readonly string[];
  /** The parts in which it was typed, as the person saw them, to be read when they cannot be taken in. */
  readonly words: PartWords;
};

const PREFIX = 'throughline.typed.';

/** Keeps what was typed on the device until the server has said that it has it: through closed tabs and lost lines. */
export class TypedWords {
  readonly #keep: DeviceStorage;
  readonly #circle: string;

  constructor(keep: DeviceStorage, circle: string) {
    this.#keep = keep;
    this.#circle = circle;
  }

  /** Null: everything is acknowledged. */
  set(key: string, typed: Omit<TypedHere, 'key'> | null): void {
    const name = `${PREFIX}${this.#circle}.${key}`;
    if (typed === null) this.#keep.remove(name);
    else this.#keep.set(name, JSON.stringify({ ...typed, key }));
  }

  /** All that is kept here of a draft. */
  of(draft: string): readonly TypedHere[] {
    return this.#keep
      .names()
      .filter((name) => name.startsWith(`${PREFIX}${this.#circle}.`))
      .flatMap((name) => readKept<TypedHere>(this.#keep, name) ?? [])
      .filter((typed) => typed.draft === draft);
  }
}
