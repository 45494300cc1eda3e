import type { Consent, DetachedId, TextHash } from '@throughline/domain';

/** The answers to each text that was put to consent, without those that were taken back. */
export class Consents {
  readonly #byText = new Map<TextHash, Map<DetachedId, Consent>>();

  constructor(consents: readonly Consent[]) {
    for (const consent of consents) this.#of(consent.text).set(consent.id, consent);
  }

  /** The answers to a text, by random id. */
  to = (text: TextHash): readonly Consent[] => [...(this.#byText.get(text)?.values() ?? [])].sort(byId);
  count = (text: TextHash): number => this.#byText.get(text)?.size ?? 0;
  find = (text: TextHash, id: DetachedId): Consent | null => this.#byText.get(text)?.get(id) ?? null;

  /** The answer of this id, whatever its text; null when there is none. */
  findAnywhere(id: DetachedId): Consent | null {
    for (const own of this.#byText.values()) if (own.has(id)) return own.get(id) ?? null;
    return null;
  }

  /** Takes in an answer unless a newer one is here. Returns whether it did. */
  put(consent: Consent): boolean {
    const own = this.#of(consent.text);
    const before = own.get(consent.id);
    if (before !== undefined && before.n >= consent.n) return false;
    own.set(consent.id, consent);
    return true;
  }

  remove(text: TextHash, id: DetachedId): void {
    this.#byText.get(text)?.delete(id);
  }

  /** Replaces all answers to a text. */
  replace(text: TextHash, consents: readonly Consent[]): void {
    this.#byText.set(text, new Map(consents.map((consent) => [consent.id, consent])));
  }

  dump(): readonly Consent[] {
    return [...this.#byText.keys()].sort().flatMap((text) => this.to(text));
  }

  #of(text: TextHash): Map<DetachedId, Consent> {
    const own = this.#byText.get(text) ?? new Map<DetachedId, Consent>();
    this.#byText.set(text, own);
    return own;
  }
}

const byId = (one: Consent, other: Consent): number => (one.id < other.id ? -1 : 1);
