import { PREFIX } from './device.ts';
import { type DeviceStorage, readKept } from './device-storage.ts';

const KEPT = `${PREFIX}kept.`;
/** Milliseconds after which a draft that nobody touched is removed: ninety days. */
const LASTS = 90 * 24 * 60 * 60_000;

type Envelope = { readonly at: number; readonly typed: unknown };

/**
 * What somebody types, stored at every keystroke under the name of the box in which it is typed, until it is sent or
 * discarded. So closing a page loses nothing. Clearing the device removes all of it, because the names begin with
 * `throughline.`
 */
export class KeptDrafts {
  readonly #keep: DeviceStorage;
  readonly #now: () => number;

  /** `now`: milliseconds since 1970. */
  constructor(keep: DeviceStorage, now: () => number) {
    this.#keep = keep;
    this.#now = now;
  }

  /**
   * What was typed there; null when nothing is stored. `before`: the full name under which an earlier version stored
   * it.
   */
  read<T>(place: string, before?: string): T | null {
    const kept = readKept<Envelope>(this.#keep, KEPT + place);
    if (kept !== null) return kept.typed as T;
    if (before === undefined) return null;
    // an earlier version stored some drafts as plain text, which is not JSON
    return readKept<T>(this.#keep, before) ?? (this.#keep.get(before) as T | null);
  }

  /** Stores what was typed. Null removes it, because it was sent or discarded. */
  write(place: string, typed: unknown, before?: string): void {
    if (before !== undefined) this.#keep.remove(before);
    if (typed === null) this.#keep.remove(KEPT + place);
    else this.#keep.set(KEPT + place, JSON.stringify({ at: this.#now(), typed } satisfies Envelope));
  }

  /** Removes drafts that are too old. Called when a page is opened. */
  sweep(): void {
    for (const name of this.#keep.names()) {
      if (!name.startsWith(KEPT)) continue;
      const kept = readKept<Envelope>(this.#keep, name);
      if (kept === null || !(this.#now() - kept.at < LASTS)) this.#keep.remove(name);
    }
  }
}
