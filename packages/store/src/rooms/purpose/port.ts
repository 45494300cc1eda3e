import type {
  BeforePurpose,
  CircleId,
  Consent,
  Decision,
  DetachedId,
  OwedAnswer,
  PublicChoice,
  Review,
  Sighting,
  TextHash,
  Version,
  WhereShown,
} from '@throughline/domain';

/** Everything that is kept of a circle's purpose, for the server's memory of it and for a circle that is made whole. */
export type PurposeRecord = {
  /** By number. */
  readonly versions: readonly Version[];
  /** In the order in which they were set. */
  readonly reviews: readonly Review[];
  /** Of every version, by text and random id; those taken back are left out. */
  readonly consents: readonly Consent[];
  /** Those to one not-yet in their order. */
  readonly owed: readonly OwedAnswer[];
  readonly before: BeforePurpose | null;
  readonly publicChoice: PublicChoice | null;
  readonly sightings: readonly Sighting[];
};

export type Heard = { readonly rows: number; readonly changes: number };
/** `moved`: more was heard than it was judged by. */
export type Decided = 'decided' | 'moved' | 'not-asked';

export interface PurposeStore {
  load(circle: CircleId): Promise<PurposeRecord>;
  /** False when another version is asked, or this number exists: two conveners pressed at once. */
  put(circle: CircleId, version: Version): Promise<boolean>;
  /** Two numbers that move with every answer, change and withdrawal. */
  heard(circle: CircleId, text: TextHash): Promise<Heard>;
  /**
   * Decides a version, if nothing was heard since `judgedBy` was asked for. Before it resolves, the detached tables are
   * rewritten in the order of their keys and the write-ahead log is emptied (`seal`).
   */
  decide(circle: CircleId, number: number, decision: Decision, judgedBy: Heard): Promise<Decided>;
  /** Adds an answer; earlier ones to the same not-yet stay. */
  answerNotYet(circle: CircleId, answer: OwedAnswer): Promise<void>;
  setReview(circle: CircleId, review: Review): Promise<void>;
  /** True for the one process that may remind of this day, once. */
  claimReminder(circle: CircleId, number: number, reviewOn: string, today: string): Promise<boolean>;
  /** False when a reason is recorded already: it stays. */
  recordBefore(circle: CircleId, before: BeforePurpose): Promise<boolean>;
  choosePublic(circle: CircleId, choice: PublicChoice): Promise<void>;
}

/** `asked`: whether that text is put to consent; `applied`: false where a newer change was there. */
export type GivenConsent = { readonly asked: boolean; readonly applied: boolean };
/** `consent` null: taken back. */
export type KeptConsent = { readonly n: number; readonly consent: Consent | null };

export interface ConsentStore {
  /** Records an answer to the text that is asked; the highest `n` wins. */
  give(circle: CircleId, consent: Consent): Promise<GivenConsent>;
  /** Takes an answer back while its text is asked; what was in it is gone from the store, also after a restore. */
  takeBack(
    circle: CircleId,
    text: TextHash,
    id: DetachedId,
    n: number,
  ): Promise<GivenConsent & { readonly there: boolean }>;
  /** Takes words further back, at any time; the domain has decided that it is further. Gone also after a restore. */
  narrow(circle: CircleId, text: TextHash, id: DetachedId, shown: WhereShown, n: number): Promise<boolean>;
  find(circle: CircleId, text: TextHash, id: DetachedId): Promise<KeptConsent | null>;
  /** By random id. */
  list(circle: CircleId, text: TextHash): Promise<readonly Consent[]>;
}

export interface SightingStore {
  /** The highest `n` wins. */
  give(circle: CircleId, sighting: Sighting): Promise<{ readonly applied: boolean }>;
}
