import { type DeviceStore, type ItemStore, SECRET_BYTES } from '@throughline/domain';
import type { RandomBytes } from './environment.ts';
import { type DeviceStorage, readKept } from './device-storage.ts';
import { idOf, keyFor, randomText } from './keys.ts';
import { countedIn, type Place, withCounts } from './place.ts';

/** The beginning of every name under which this program stores something on a device. */
export const PREFIX = 'throughline.';
const SECRET = `${PREFIX}device`;
const BROUGHT = `${PREFIX}brought`;
const PLACE = `${PREFIX}circle.`;
/** The one value that stays when a device is cleared: the choice of light or dark. */
const LOOK = `${PREFIX}theme`;

/**
 * The key of one thing written here. `item` is the count it is derived from; `id` is the server's name for the thing.
 */
export type FreshKey = { readonly item: string; readonly key: string; readonly id: string };

/** One phone (or one person at a shared tablet, or one paper card): a secret, and its places in circles. */
export class Device {
  readonly keep: DeviceStorage;
  readonly #random: RandomBytes;
  readonly #alsoCleared: readonly DeviceStorage[];
  readonly #listeners = new Set<() => void>();
  #places = new Map<string, Place>();

  /** `alsoCleared`: other storages that `clear` empties together with this one. */
  constructor(
    keep: DeviceStorage,
    {
      random,
      secret,
      alsoCleared = [],
    }: { readonly random: RandomBytes; readonly secret?: string; readonly alsoCleared?: readonly DeviceStorage[] },
  ) {
    this.keep = keep;
    this.#random = random;
    this.#alsoCleared = alsoCleared;
    if (secret !== undefined) keep.set(SECRET, secret);
  }

  /** Made when it is first needed, so that a visitor who only reads has none. */
  get secret(): string {
    const kept = this.keep.get(SECRET);
    if (kept !== null) return kept;
    const made = randomText(SECRET_BYTES, this.#random);
    this.keep.set(SECRET, made);
    return made;
  }

  /** Turns this device into another one: forgets everything here and takes over the other device's secret. */
  become(secret: string): void {
    this.clear();
    this.keep.set(SECRET, secret);
    this.keep.set(BROUGHT, '1');
  }

  /** Whether the secret came from another device, which may have done things that are not recorded here. */
  get isBrought(): boolean {
    return this.keep.get(BROUGHT) !== null;
  }

  key(circle: string, store: DeviceStore, item = ''): string {
    return keyFor(this.secret, circle, store, item);
  }

  place(circle: string): Place | null {
    const known = this.#places.get(circle);
    if (known !== undefined) return known;
    const read = readKept<Place>(this.keep, PLACE + circle);
    if (read !== null) this.#places.set(circle, read);
    return read;
  }

  places(): readonly Place[] {
    return this.keep
      .names()
      .flatMap((name) => (name.startsWith(PLACE) ? (this.place(name.slice(PLACE.length)) ?? []) : []));
  }

  /** Changes and stores the place in one circle, and notifies the listeners. */
  change(circle: string, change: (place: Place) => Place): void {
    const before = this.place(circle);
    if (before !== null) this.setPlace(change(before));
  }

  setPlace(place: Place): void {
    const kept = withCounts(place, this.place(place.circle));
    this.#places.set(place.circle, kept);
    this.keep.set(PLACE + place.circle, JSON.stringify(kept));
    this.#notify();
  }

  /** Another tab has written to the storage, so the places in memory are out of date. */
  forgetRead(): void {
    this.#places = new Map();
    this.#notify();
  }

  listen = (notify: () => void): (() => void) => {
    this.#listeners.add(notify);
    return () => this.#listeners.delete(notify);
  };

  /**
   * A key and an id for something new, such as a voice or a story. Items are counted, so that the secret alone finds
   * them again on another phone. Without the secret nobody can tell that two of them come from one device.
   */
  fresh(circle: string, store: ItemStore): FreshKey {
    return this.written(circle, store, String(countedIn(this.place(circle), store) + 1));
  }

  /** The key and id of something that was written before. */
  written(circle: string, store: ItemStore, item: string): FreshKey {
    const key = this.key(circle, store, item);
    return { item, key, id: idOf(key) };
  }

  /** Forgets everything on this device except the chosen look. */
  clear(): void {
    for (const keep of [this.keep, ...this.#alsoCleared])
      for (const name of keep.names()) if (name.startsWith(PREFIX) && name !== LOOK) keep.remove(name);
    this.#places = new Map();
    this.#notify();
  }

  #notify(): void {
    for (const notify of this.#listeners) notify();
  }
}
