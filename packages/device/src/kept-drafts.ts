import { PREFIX } from './device.ts';
import { type DeviceStorage, readKept } from './device-storage.ts';

const KEPT = `${PREFIX}kept.`;
/** Milliseconds: what nobody touched for ninety days is let go. */
const LASTS = 90 * 24 * 60 * 60_000;

type Envelope = { readonly at: number; readonly typed: unknown };

/**
 * What somebody types, kept at every key under the name of the place where it is typed, until it is sent or let go: a
 * page that is closed loses nothing. Clearing the device removes all of it, because its names begin with `throughline.`
 */
export class KeptDrafts {
  readonly #keep: DeviceStorage;
  readonly #now: () => number;

  /** `now`: milliseconds since 1970. */
  constructor(keep: DeviceStorage, now: () => number) {
    this.#keep = keep;
    this.#now = now;
  }

  /** What was typed there; null when nothing is kept. `before`: the whole name under which an earlier version kept it. */
  read<T>(place: string, before?: string): T | null {
    const kept = readKept<Envelope>(this.#keep, KEPT + place);
    if (kept !== null) return kept.typed as T;
    if (before === undefined) return null;
    // an earlier version kept plain text as it was
    return readKept<T>(this.#keep, before) ?? (this.#keep.get(before) as T | null);
  }

  /** Null: it was sent, or let go. */
  write(place: string, typed: unknown, before?: string): void {
    if (before !== undefined) this.#keep.remove(before);
    if (typed === null) this.#keep.remove(KEPT + place);
    else this.#keep.set(KEPT + place, JSON.stringify({ at: this.#now(), typed } satisfies Envelope));
  }

  /** Lets go what is too old; when a page is opened. */
  sweep(): void {
    for (const name of this.#keep.names()) {
      if (!name.startsWith(KEPT)) continue;
      const kept = readKept<Envelope>(this.#keep, name);
      if (kept === null || !(this.#now() - kept.at < LASTS)) this.#keep.remove(name);
    }
  }
}
