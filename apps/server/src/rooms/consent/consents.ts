import type { Consent, DetachedId, TextHash } from '@throughline/domain';

/** Who said what to each text that was put to consent. Answers that were taken back are not in it. */
export class Consents {
  readonly #byText = new Map<TextHash, Map<DetachedId, Consent>>();

  constructor(consents: readonly Consent[]) {
    for (const consent of consents) this.#of(consent.text).set(consent.id, consent);
  }

  /** By random id. */
  to = (text: TextHash): readonly Consent[] => [...(this.#byText.get(text)?.values() ?? [])].sort(byId);
  count = (text: TextHash): number => this.#byText.get(text)?.size ?? 0;
  find = (text: TextHash, id: DetachedId): Consent | null => this.#byText.get(text)?.get(id) ?? null;

  /** The answer of this id, to whichever text. */
  findAnywhere(id: DetachedId): Consent | null {
    for (const own of this.#byText.values()) if (own.has(id)) return own.get(id) ?? null;
    return null;
  }

  /** Whether it is newer than what is here. */
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
