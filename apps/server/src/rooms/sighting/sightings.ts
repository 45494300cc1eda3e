import { shownCount } from '@throughline/disclosure';
import { countSightings, type DetachedId, type Sighting, type TextHash } from '@throughline/domain';
import type { ShownCount } from '@throughline/protocol';

/** The sightings: which passers-by saw a purpose in what the circle does, and which saw the opposite. */
export class Sightings {
  readonly #byKey: Map<string, Sighting>;

  constructor(sightings: readonly Sighting[]) {
    this.#byKey = new Map(sightings.map((one) => [keyOf(one.text, one.id), one]));
  }

  get count(): number {
    return this.#byKey.size;
  }
  has = (text: TextHash, id: DetachedId): boolean => this.#byKey.has(keyOf(text, id));

  /** How many saw this text, and how many the opposite, in batches. */
  of(text: TextHash): { readonly saw: ShownCount; readonly opposite: ShownCount } {
    const { saw, opposite } = countSightings([...this.#byKey.values()], text);
    return { saw: shownCount(saw), opposite: shownCount(opposite) };
  }

  put(sighting: Sighting): void {
    this.#byKey.set(keyOf(sighting.text, sighting.id), sighting);
  }

  dump(): readonly Sighting[] {
    return [...this.#byKey.keys()].sort().map((key) => this.#byKey.get(key) as Sighting);
  }
}

const keyOf = (text: TextHash, id: DetachedId): string => `${text}/${id}`;
