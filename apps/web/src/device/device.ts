import {
  type Answer,
  type ConsentAnswer,
  type DeviceStore,
  type PositionId,
  SECRET_BYTES,
  type WhereShown,
} from '@throughline/domain';
import { idOf, keyFor, randomText } from './keys.ts';

/** What this device did in one circle. All of it stays here. */
export type Place = {
  readonly circle: string;
  readonly name: string;
  readonly code: string;
  readonly pass: string;
  readonly position: PositionId | null;
  readonly positionN: number;
  readonly joined: boolean;
  /** When the roll key may be sent (milliseconds since 1970), null once it was. */
  readonly rollAt: number | null;
  readonly answers: Readonly<Record<string, Given>>;
  readonly wrongQuestion: { readonly marked: boolean; readonly n: number };
  readonly voices: readonly Written[];
  readonly stories: readonly Written[];
  /** Left out by places that were kept before there were suggestions. */
  readonly suggestions?: readonly Written[];
  /** What was said to each text that was put to consent, by its hash; words that are kept stay here alone. */
  readonly consents?: Readonly<Record<string, SaidConsent>>;
};
/** `answer` null: taken back. `refused`: why the server did not take it, in its words. */
export type SaidConsent = {
  readonly answer: ConsentAnswer | null;
  readonly words: string;
  readonly wouldChange: string;
  readonly shown: WhereShown;
  readonly n: number;
  readonly refused?: string;
};
export type Given = { readonly answer: Answer | null; readonly important: boolean; readonly n: number };
/** Something written here: `item` makes its key again. */
export type Written = {
  readonly item: string;
  readonly id: string;
  readonly text: string;
  readonly share?: 'circle' | 'aloud';
};

/** Where a device keeps things: the browser's store, or memory for a tablet that many share. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly keys: () => string[] };

const PREFIX = 'throughline.';
const SECRET = `${PREFIX}device`;

export const browserKeep: Keep = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};

export const memoryKeep = (): Keep => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
};

/** One phone (or one person at a shared tablet, or one paper card): a secret, and its places in circles. */
export class Device {
  readonly keep: Keep;
  readonly #listeners = new Set<() => void>();
  #places = new Map<string, Place>();

  constructor(keep: Keep, secret?: string) {
    this.keep = keep;
    if (secret !== undefined) keep.setItem(SECRET, secret);
  }

  /** Made when first needed, so that a visitor who only reads has none. */
  get secret(): string {
    const kept = this.keep.getItem(SECRET);
    if (kept !== null) return kept;
    const made = randomText(SECRET_BYTES);
    this.keep.setItem(SECRET, made);
    return made;
  }

  key(circle: string, store: DeviceStore, item = ''): string {
    return keyFor(this.secret, circle, store, item);
  }

  place(circle: string): Place | null {
    const known = this.#places.get(circle);
    if (known !== undefined) return known;
    const read = readPlace(this.keep.getItem(placeKey(circle)));
    if (read !== null) this.#places.set(circle, read);
    return read;
  }

  places(): readonly Place[] {
    return this.keep
      .keys()
      .flatMap((key) =>
        key.startsWith(`${PREFIX}circle.`) ? (this.place(key.slice(`${PREFIX}circle.`.length)) ?? []) : [],
      );
  }

  /** Keeps a change, and tells who shows it. */
  change(circle: string, change: (place: Place) => Place): void {
    const before = this.place(circle);
    if (before !== null) this.setPlace(change(before));
  }

  setPlace(place: Place): void {
    this.#places.set(place.circle, place);
    this.keep.setItem(placeKey(place.circle), JSON.stringify(place));
    for (const tell of this.#listeners) tell();
  }

  /** Another tab has written: what is in memory is old. */
  forgetRead(): void {
    this.#places = new Map();
    for (const tell of this.#listeners) tell();
  }

  listen = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  /**
   * A key and an id for a new voice, story or suggestion. Items are counted, so that the secret alone finds them again on another
   * phone; without the secret two of them cannot be told to be of one device.
   */
  fresh(
    circle: string,
    store: 'voice' | 'story' | 'suggestion',
  ): { readonly item: string; readonly key: string; readonly id: string } {
    const place = this.place(circle);
    const written = { voice: place?.voices, story: place?.stories, suggestion: place?.suggestions }[store] ?? [];
    const item = String(written.reduce((most, one) => Math.max(most, Number(one.item)), 0) + 1);
    return this.written(circle, store, item);
  }

  written(
    circle: string,
    store: 'voice' | 'story' | 'suggestion',
    item: string,
  ): { readonly item: string; readonly key: string; readonly id: string } {
    const key = this.key(circle, store, item);
    return { item, key, id: idOf(key) };
  }

  /** Forgets everything on this device; only a chosen look (light or dark) stays. */
  clear(): void {
    for (const key of this.keep.keys())
      if (key.startsWith(PREFIX) && key !== `${PREFIX}theme`) this.keep.removeItem(key);
    this.#places = new Map();
    for (const tell of this.#listeners) tell();
  }
}

const placeKey = (circle: string): string => `${PREFIX}circle.${circle}`;

export const newPlace = (
  circle: { readonly id: string; readonly name: string; readonly code: string },
  pass: string,
): Place => ({
  circle: circle.id,
  name: circle.name,
  code: circle.code,
  pass,
  position: null,
  positionN: 0,
  joined: false,
  rollAt: null,
  answers: {},
  wrongQuestion: { marked: false, n: 0 },
  voices: [],
  stories: [],
});

const readPlace = (text: string | null): Place | null => {
  try {
    return text === null ? null : (JSON.parse(text) as Place);
  } catch {
    return null;
  }
};
