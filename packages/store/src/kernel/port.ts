import type { Answer, Ballot, DetachedId, Response } from '@throughline/domain';
import type { Admission, Circle, CircleId, PositionId } from '@throughline/domain';
import type { Gathering, StepRecord } from '@throughline/domain';
import type { LogEntry, Round, Story, Translation, Voice } from '@throughline/domain';
import type { GatheringStore, RosterStore } from '../rooms/gathering/port.ts';
import type { DraftingStore, WholeDrafting } from '../rooms/drafting/port.ts';
import type { ConsentStore, PurposeRecord, PurposeStore, SightingStore } from '../rooms/purpose/port.ts';

/**
 * The store's port: what every engine can do. One method is one command and runs whole (a savepoint of its own);
 * no transaction crosses this line. A promise that resolves means that the write is durable: it survives the
 * process and the power going. The contract suite beside this file runs on every engine.
 *
 * Detached tables (ballot, response, voice, story, suggestion, consent, sighting) hold no time, no sequence and no
 * address, and a row's place
 * on disk follows its random key. No command writes to the roll and to anything else.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  readonly circles: CircleStore;
  readonly conveners: ConvenerStore;
  readonly roll: RollStore;
  readonly ballots: BallotStore;
  readonly voices: VoiceStore;
  readonly stories: StoryStore;
  readonly log: LogStore;
  readonly rounds: RoundStore;
  readonly releases: ReleaseStore;
  readonly drafting: DraftingStore;
  readonly purposes: PurposeStore;
  readonly consents: ConsentStore;
  readonly sightings: SightingStore;
  readonly gatherings: GatheringStore;
  readonly roster: RosterStore;
  readonly changes: ChangeStore;
  readonly whole: WholeStore;
}

export interface CircleStore {
  /** Fails with `taken: 'code'` when another circle has the same four words, so that the caller draws again. */
  create(circle: Circle, admission: Admission): Promise<{ readonly taken: 'code' } | { readonly taken: null }>;
  /**
   * Creates a circle with everything in it as one command, all or nothing, even when the process is killed half way:
   * the example, an import. `release` is the JSON text of the newest release, if there is one.
   */
  createWhole(whole: WholeCircle): Promise<{ readonly taken: 'code' } | { readonly taken: null }>;
  find(circle: CircleId): Promise<Circle | null>;
  findByCode(code: string): Promise<{ readonly circle: Circle; readonly admission: Admission } | null>;
  admission(circle: CircleId): Promise<Admission | null>;
  /** Replaces what may be changed; the domain has decided that it may. */
  change(circle: Circle): Promise<void>;
  /** Every circle's id, name and flags; for the host's command line and the first page. */
  list(): Promise<readonly Pick<Circle, 'id' | 'name' | 'example' | 'imported'>[]>;
  /** Removes a circle and all that hangs on it (resetting the example, a failed import). */
  remove(circle: CircleId): Promise<void>;
}

export type WholeCircle = {
  readonly circle: Circle;
  readonly admission: Admission;
  readonly voices: readonly Voice[];
  readonly ballots: readonly { readonly ballot: Ballot; readonly responses: readonly Response[] }[];
  readonly stories: readonly Story[];
  readonly log: readonly LogEntry[];
  readonly rounds: readonly Round[];
  readonly release: string | null;
  readonly drafting?: WholeDrafting;
  /** Left out where the circle has not begun on a purpose. */
  readonly purpose?: PurposeRecord;
  readonly gatherings?: readonly Gathering[];
  readonly stepRecords?: readonly StepRecord[];
};

/** "With your name": which accounts convene a circle. */
export interface ConvenerStore {
  add(circle: CircleId, user: string): Promise<void>;
  remove(circle: CircleId, user: string): Promise<void>;
  of(circle: CircleId): Promise<readonly string[]>;
  circlesOf(user: string): Promise<readonly CircleId[]>;
  /** An invitation to convene: only the hash of its token is kept; it works once, until `expires` (ISO time). */
  invite(invitation: Invitation): Promise<void>;
  /** Takes the invitation and adds the convener in one step; null when there is none, or it has expired at `now`. */
  accept(tokenHash: string, user: string, now: string): Promise<CircleId | null>;
  /** Looks without taking. */
  invitation(tokenHash: string, now: string): Promise<CircleId | null>;
}
export type Invitation = {
  readonly circle: CircleId;
  readonly tokenHash: string;
  readonly expires: string;
};

export interface RollStore {
  /**
   * Adds roll rows, idempotent by id. Called with a shuffled batch, long after joining, so that neither the
   * log of the database nor two copies of it tell in which order people came (decision 0011).
   */
  add(rows: readonly { readonly circle: CircleId; readonly id: DetachedId }[]): Promise<void>;
  count(circle: CircleId): Promise<number>;
  list(circle: CircleId): Promise<readonly DetachedId[]>;
}

export type WrongQuestion = { readonly marked: boolean; readonly n: number };

export interface BallotStore {
  /** Opens a ballot or changes its position; the highest `n` wins. `opened` is true the first time. */
  open(
    circle: CircleId,
    ballot: DetachedId,
    position: PositionId | null,
    n: number,
  ): Promise<{ readonly opened: boolean; readonly applied: boolean }>;
  /**
   * Records answers of one ballot; each the highest `n` wins. Voices that do not exist, and ballots never opened,
   * are refused whole (`unknown`), nothing is written. Returns those that were applied.
   */
  respond(circle: CircleId, ballot: DetachedId, responses: readonly Response[]): Promise<Responded>;
  markWrongQuestion(
    circle: CircleId,
    ballot: DetachedId,
    mark: WrongQuestion,
  ): Promise<{ readonly known: boolean; readonly applied: boolean }>;
  find(
    circle: CircleId,
    ballot: DetachedId,
  ): Promise<{
    readonly ballot: Ballot;
    readonly wrongQuestionN: number;
    readonly positionN: number;
    readonly responses: readonly Response[];
  } | null>;
  /** Every ballot and every answer of a circle, in the order of their random ids, for the server's memory of it. */
  load(circle: CircleId): Promise<LoadedBallots>;
  /** Puts many ballots in at once, all or nothing (import, example). */
  put(
    circle: CircleId,
    ballots: readonly { readonly ballot: Ballot; readonly responses: readonly Response[] }[],
  ): Promise<void>;
}
export type Responded =
  | { readonly ok: true; readonly applied: readonly DetachedId[] }
  | { readonly ok: false; readonly unknown: 'ballot' | 'voice' };

/** Columns rather than objects: a circle of two million answers must load in seconds. */
export type LoadedBallots = {
  readonly ids: readonly DetachedId[];
  readonly positions: readonly (PositionId | null)[];
  readonly wrongQuestion: Uint8Array;
  readonly voices: readonly DetachedId[];
  /** Per answer: index into `ids`, index into `voices`, +1/0/−1 (answers taken back are left out), important. */
  readonly ballotOf: Uint32Array;
  readonly voiceOf: Uint32Array;
  readonly answer: Int8Array;
  readonly important: Uint8Array;
};

export interface VoiceStore {
  /** Idempotent by id. `applied` counts those that were neither there already nor taken back before. */
  add(circle: CircleId, voices: readonly Voice[]): Promise<{ readonly applied: number }>;
  find(circle: CircleId, voice: DetachedId): Promise<Voice | null>;
  /** All of a circle's voices, hidden and merged ones included, by id. */
  list(circle: CircleId): Promise<readonly Voice[]>;
  count(circle: CircleId): Promise<number>;
  /** Only until the first response: returns `answered` and writes nothing when there is one. */
  mend(circle: CircleId, voice: DetachedId, text: string): Promise<'mended' | 'answered' | 'not-found'>;
  /**
   * Takes the voice and every answer to it out of the store, for good: a late `add` does not bring it back. Voices that
   * were merged into it are asked again, and what was proposed about it is dropped.
   */
  takeBack(circle: CircleId, voice: DetachedId): Promise<boolean>;
  setTranslation(circle: CircleId, voice: DetachedId, translation: Translation): Promise<boolean>;
}

export interface StoryStore {
  add(circle: CircleId, story: Story): Promise<{ readonly applied: boolean }>;
  list(circle: CircleId): Promise<readonly Story[]>;
  changeShare(circle: CircleId, story: DetachedId, share: Story['share']): Promise<boolean>;
  takeBack(circle: CircleId, story: DetachedId): Promise<boolean>;
}

export interface LogStore {
  /** Writes the entry; a `done` entry changes its voice's state in the same command. */
  add(circle: CircleId, entry: LogEntry): Promise<void>;
  find(circle: CircleId, entry: string): Promise<LogEntry | null>;
  /** Proposed → done, with the voice's new state, in one command; false when it was not `proposed` any more. */
  finish(circle: CircleId, entry: string): Promise<boolean>;
  drop(circle: CircleId, entry: string): Promise<boolean>;
  list(circle: CircleId): Promise<readonly LogEntry[]>;
}

export interface RoundStore {
  list(circle: CircleId): Promise<readonly Round[]>;
  /** False when another round is open, or this number exists: two conveners pressed at once. */
  open(circle: CircleId, round: Round): Promise<boolean>;
  /**
   * Closes the round and keeps what is released, in one command. Before it resolves, the detached tables are rewritten
   * in the order of their keys and the write-ahead log is emptied (`seal`).
   */
  close(circle: CircleId, number: number, release: string | null): Promise<boolean>;
}

export interface ReleaseStore {
  /** The newest release and what it was made from (JSON text; the server's to read), or null. */
  latest(circle: CircleId): Promise<string | null>;
  /** Keeps a newer release in place of the last. */
  publish(circle: CircleId, release: string): Promise<void>;
}

export type {
  ConsentStore,
  Decided,
  GivenConsent,
  KeptConsent,
  PurposeRecord,
  PurposeStore,
  SightingStore,
} from '../rooms/purpose/port.ts';

/** "circle c, version n", and nothing else. */
export type Change = { readonly circle: CircleId; readonly version: number };

export interface ChangeStore {
  /** Every write of a circle's content adds one to its version. */
  version(circle: CircleId): Promise<number>;
  /**
   * Tells of changes made by any process, this one included; may be late or merged, never lost: a listener that
   * comes back is told the newest version of each circle that moved. Returns how to stop.
   */
  listen(hear: (changes: readonly Change[]) => void): () => void;
}

export interface WholeStore {
  /** Rewrites the detached tables in the order of their keys and empties the write-ahead log. */
  seal(): Promise<void>;
  /** A consistent copy while the program runs: a new SQLite file at `path`, whichever the engine, so that it moves between them. */
  backup(path: string): Promise<void>;
  /**
   * Looks, as far as a program can, whether a commit really reaches the disk. Throws with plain words when it does not,
   * and returns in plain words what it has to doubt.
   */
  checkDurable(): Promise<readonly string[]>;
  schemaVersion(): Promise<number>;
  close(): Promise<void>;
}

export type { Answer };
