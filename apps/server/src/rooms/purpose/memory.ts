import { isDeepStrictEqual } from 'node:util';
import { shownCount } from '@throughline/disclosure';
import {
  asked,
  type BeforePurpose,
  type Consent,
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
import type { ShownCount } from '@throughline/protocol';
import type { PurposeRecord, Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import { Consents } from '../consent/consents.ts';
import { Sightings } from '../sighting/sightings.ts';

/** One thing that was written about a purpose. `version`: a version was put to consent. */
type Change =
  | { readonly version: Version }
  | { readonly review: Review }
  | { readonly owed: OwedAnswer }
  | { readonly before: BeforePurpose }
  | { readonly publicChoice: PublicChoice }
  | { readonly consent: Consent }
  | { readonly consentTakenBack: { readonly text: TextHash; readonly id: DetachedId } }
  | { readonly consentNarrowed: { readonly text: TextHash; readonly id: DetachedId } & Pick<Consent, 'shown' | 'n'> }
  /** A decided version, with every answer that the decision was judged by. */
  | { readonly decided: Version; readonly consents: readonly Consent[] }
  | { readonly sighting: Sighting };

/** A circle's purpose: every version, the answers to each, and the answers to not-yets that are owed. */
export class PurposeMemory implements RoomMemory<PurposeRecord, Change> {
  readonly #around: MemoryAround;
  #record: PurposeRecord;
  #consents: Consents;
  #sightings: Sightings;
  #revision: number;

  constructor(record: PurposeRecord, around: MemoryAround) {
    this.#around = around;
    this.#revision = around.firstRevision;
    this.#record = record;
    this.#consents = new Consents(record.consents);
    this.#sightings = new Sightings(record.sightings);
  }

  static load(store: Store, circle: string): Promise<PurposeRecord> {
    return store.purposes.load(circle);
  }

  /** Answers to the version that is asked do not change the revision. */
  reload(record: PurposeRecord): void {
    const before = this.#told();
    this.#record = record;
    this.#consents = new Consents(record.consents);
    this.#sightings = new Sightings(record.sightings);
    if (isDeepStrictEqual(before, this.#told())) this.#around.moved();
    else this.change();
  }

  /**
   * What a reader may be told of the purpose. The number of people who have answered is not in it; that is in the
   * snapshot.
   */
  #told(): readonly unknown[] {
    const { versions, reviews, owed, before, publicChoice } = this.#record;
    const answers = versions.map(({ text, decision }) => (decision === null ? null : this.#consents.to(text)));
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
  /** The answers to a text, by random id. */
  consentsTo = (text: TextHash): readonly Consent[] => this.#consents.to(text);
  consent = (text: TextHash, id: DetachedId): Consent | null => this.#consents.find(text, id);
  findConsent = (id: DetachedId): Consent | null => this.#consents.findAnywhere(id);
  get sightingCount(): number {
    return this.#sightings.count;
  }
  hasSighting = (text: TextHash, id: DetachedId): boolean => this.#sightings.has(text, id);

  /**
   * How many passers-by saw the standing version in what the circle does, and how many saw the opposite, in batches.
   * Null when no version stands.
   */
  sightings(): { saw: ShownCount; opposite: ShownCount } | null {
    const now = this.standing;
    return now === null ? null : this.#sightings.of(now.text);
  }

  /** How many people in a position answered the newest consent round; null when nothing was ever put to consent. */
  answeredBy(position: PositionId | null): ShownCount | null {
    const newest = this.versions.at(-1);
    if (newest === undefined) return null;
    if (position === null) return shownCount(0);
    return shownCount(this.consentsTo(newest.text).filter((one) => one.position === position).length);
  }

  take(change: Change): void {
    if ('consent' in change) return this.#takeConsent(change.consent);
    if ('consentTakenBack' in change) {
      this.#consents.remove(change.consentTakenBack.text, change.consentTakenBack.id);
      return this.#around.moved();
    }
    if ('consentNarrowed' in change) return this.#narrowConsent(change.consentNarrowed);
    if ('sighting' in change) return this.#takeSighting(change.sighting);
    const { reviews, owed } = this.#record;
    if ('version' in change) this.#putVersion(change.version);
    else if ('decided' in change) {
      this.#putVersion(change.decided);
      this.#consents.replace(change.decided.text, change.consents);
    } else if ('review' in change) this.#record = { ...this.#record, reviews: [...reviews, change.review] };
    else if ('owed' in change) this.#record = { ...this.#record, owed: [...owed, change.owed].sort(byConsent) };
    else this.#record = { ...this.#record, ...change };
    this.change();
  }

  #putVersion(version: Version): void {
    const others = this.versions.filter(({ number }) => number !== version.number);
    this.#record = { ...this.#record, versions: [...others, version].sort((a, b) => a.number - b.number) };
  }

  /** Narrows the answer as it is remembered now: it may have been changed while the command was under way. */
  #narrowConsent({ text, id, shown, n }: Extract<Change, { consentNarrowed: unknown }>['consentNarrowed']): void {
    const now = this.consent(text, id);
    if (now === null) return;
    const words = shown === 'count-only' ? { words: '', wouldChange: '' } : {};
    this.#consents.put({ ...now, ...words, shown, n });
    // answers to the version that is asked are not told, so the revision stays
    if (this.asked?.text === text) this.#around.moved();
    else this.change();
  }

  #takeConsent(consent: Consent): void {
    if (this.#consents.put(consent)) this.#around.moved();
  }

  #takeSighting(sighting: Sighting): void {
    const before = JSON.stringify(this.sightings());
    this.#sightings.put(sighting);
    // sightings are told in batches, so a single one must not change the revision
    if (JSON.stringify(this.sightings()) !== before) this.change();
  }

  /** An answer changes only the number of people who answered, which is told in batches. */
  shown(): Pick<Snapshot, 'purpose'> {
    const now = this.asked;
    return {
      purpose: {
        revision: this.#revision,
        asked:
          now === null
            ? null
            : {
                number: now.number,
                text: now.text,
                until: now.until,
                answered: shownCount(this.#consents.count(now.text)),
              },
        standing: this.standing?.number ?? null,
      },
    };
  }

  dump(): unknown {
    return { ...this.#record, consents: this.#consents.dump(), sightings: this.#sightings.dump() };
  }

  change(): void {
    this.#revision += 1;
    this.#around.moved();
  }
}

/** The order in which the store lists them: by consent, and for each consent the earlier first (the sort is stable). */
const byConsent = (a: OwedAnswer, b: OwedAnswer): number =>
  a.consent === b.consent ? 0 : a.consent < b.consent ? -1 : 1;
