import { isDeepStrictEqual } from 'node:util';
import { shownCount } from '@throughline/disclosure';
import {
  asked,
  type BeforePurpose,
  type Consent,
  countSightings,
  type DetachedId,
  type OwedAnswer,
  type PositionId,
  type PublicChoice,
  type Review,
  reviewDay,
  type Sighting,
  standing,
  type TextHash,
  type Version,
} from '@throughline/domain';
import type { Now, ShownCount } from '@throughline/protocol';
import type { PurposeRecord } from '@throughline/store';

/** What a room knows of its purpose: every version, who said what of it, and what is owed. */
export class RoomPurpose {
  readonly #moved: () => void;
  #record: PurposeRecord;
  /** Answers by text and id; those taken back are not in it. */
  #consents: Map<TextHash, Map<DetachedId, Consent>>;
  #sightings: Map<string, Sighting>;
  #revision: number;

  /** @param firstRevision larger than any of an earlier process */
  constructor(record: PurposeRecord, moved: () => void, firstRevision: number) {
    this.#moved = moved;
    this.#revision = firstRevision;
    this.#record = record;
    this.#consents = byText(record.consents);
    this.#sightings = bySightingKey(record.sightings);
  }

  /** Read again: another process has written, or a round was closed. Answers to what is asked move nothing by themselves. */
  set(record: PurposeRecord): void {
    const before = this.#told();
    this.#record = record;
    this.#consents = byText(record.consents);
    this.#sightings = bySightingKey(record.sightings);
    if (isDeepStrictEqual(before, this.#told())) this.#moved();
    else this.change();
  }

  /** What a reader may be told of it, but for the number of those who have answered, which is in the snapshot. */
  #told(): readonly unknown[] {
    const { versions, reviews, owed, before, publicChoice } = this.#record;
    const answers = versions.map(({ text, decision }) => (decision === null ? null : this.consentsTo(text)));
    return [versions, reviews, owed, before, publicChoice, answers, this.sightings()];
  }

  get revision(): number {
    return this.#revision;
  }
  get versions(): readonly Version[] {
    return this.#record.versions;
  }
  get asked(): Version | null {
    return asked(this.#record.versions);
  }
  get standing(): Version | null {
    return standing(this.#record.versions);
  }
  get reviews(): readonly Review[] {
    return this.#record.reviews;
  }
  get owed(): readonly OwedAnswer[] {
    return this.#record.owed;
  }
  get before(): BeforePurpose | null {
    return this.#record.before;
  }
  get publicChoice(): PublicChoice | null {
    return this.#record.publicChoice;
  }

  version = (number: number): Version | null => this.versions.find((one) => one.number === number) ?? null;
  reviewDay = (version: Version): string => reviewDay(version, this.reviews);
  /** By random id. */
  consentsTo = (text: TextHash): readonly Consent[] =>
    [...(this.#consents.get(text)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  consent = (text: TextHash, id: DetachedId): Consent | null => this.#consents.get(text)?.get(id) ?? null;
  findConsent = (id: DetachedId): Consent | null => {
    for (const own of this.#consents.values()) if (own.has(id)) return own.get(id) ?? null;
    return null;
  };
  get sightingCount(): number {
    return this.#sightings.size;
  }
  hasSighting = (text: TextHash, id: DetachedId): boolean => this.#sightings.has(`${text}/${id}`);

  /** How many passers-by saw it, and the opposite, since the standing version stands; in batches. */
  sightings(): { saw: ShownCount; opposite: ShownCount } | null {
    const now = this.standing;
    if (now === null) return null;
    const { saw, opposite } = countSightings([...this.#sightings.values()], now.text);
    return { saw: shownCount(saw), opposite: shownCount(opposite) };
  }

  /** How many of a position answered the newest consent round; null while nothing was ever put to consent. */
  answeredBy(position: PositionId | null): ShownCount | null {
    const newest = this.versions.at(-1);
    if (newest === undefined) return null;
    if (position === null) return shownCount(0);
    return shownCount(this.consentsTo(newest.text).filter((one) => one.position === position).length);
  }

  setConsent(consent: Consent): void {
    const own = this.#consents.get(consent.text) ?? new Map<DetachedId, Consent>();
    const before = own.get(consent.id);
    if (before !== undefined && before.n >= consent.n) return;
    this.#consents.set(consent.text, own.set(consent.id, consent));
    this.#moved();
  }

  removeConsent(text: TextHash, id: DetachedId): void {
    this.#consents.get(text)?.delete(id);
    this.#moved();
  }

  addVersion(version: Version): void {
    this.#record = { ...this.#record, versions: [...this.versions, version] };
    this.change();
  }
  addOwed(answer: OwedAnswer): void {
    this.#record = { ...this.#record, owed: [...this.owed, answer] };
    this.change();
  }
  addReview(review: Review): void {
    this.#record = { ...this.#record, reviews: [...this.reviews, review] };
    this.change();
  }
  setBefore(before: BeforePurpose): void {
    this.#record = { ...this.#record, before };
    this.change();
  }
  setPublic(publicChoice: PublicChoice): void {
    this.#record = { ...this.#record, publicChoice };
    this.change();
  }
  setSighting(sighting: Sighting): void {
    const before = JSON.stringify(this.sightings());
    this.#sightings.set(`${sighting.text}/${sighting.id}`, sighting);
    // one by one they must not be seen to come
    if (JSON.stringify(this.sightings()) !== before) this.change();
  }

  /** Part of the live snapshot. Answers move only the number of those heard, in batches. */
  shown(): Now['purpose'] {
    const now = this.asked;
    return {
      revision: this.#revision,
      asked:
        now === null
          ? null
          : {
              number: now.number,
              text: now.text,
              until: now.until,
              answered: shownCount(this.#consents.get(now.text)?.size ?? 0),
            },
      standing: this.standing?.number ?? null,
    };
  }

  change(): void {
    this.#revision += 1;
    this.#moved();
  }
}

const byText = (consents: readonly Consent[]): Map<TextHash, Map<DetachedId, Consent>> => {
  const found = new Map<TextHash, Map<DetachedId, Consent>>();
  for (const consent of consents)
    found.set(consent.text, (found.get(consent.text) ?? new Map()).set(consent.id, consent));
  return found;
};

const bySightingKey = (sightings: readonly Sighting[]): Map<string, Sighting> =>
  new Map(sightings.map((one) => [`${one.text}/${one.id}`, one]));
