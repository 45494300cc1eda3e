import type { Circle, LogEntry, Round, Voice } from '@throughline/domain';
import type { PurposeRecord, Store, WholeDrafting } from '@throughline/store';
import { Answers } from '../../rooms/ballot/answers.ts';
import { type LoadedGatherings, loadGatherings } from '../../rooms/gathering/memory.ts';
import { type KeptResult, readKept } from '../../rooms/result/kept-result.ts';

/** What the store holds of one circle. */
export type Loaded = {
  readonly circle: Circle;
  readonly code: string;
  readonly pass: string;
  readonly voices: Map<string, Voice>;
  readonly log: Map<string, LogEntry>;
  readonly answers: Answers;
  readonly rounds: readonly Round[];
  readonly result: KeptResult | null;
  readonly drafting: WholeDrafting;
  readonly purpose: PurposeRecord;
  readonly gatherings: LoadedGatherings;
  readonly version: number;
};

/** A circle that nobody has answered in. */
export const NO_BALLOTS = {
  ids: [],
  positions: [],
  wrongQuestion: new Uint8Array(),
  voices: [],
  ballotOf: new Uint32Array(),
  voiceOf: new Uint32Array(),
  answer: new Int8Array(),
  important: new Uint8Array(),
};

/** Reads everything that a room holds; null when the store has no such circle. */
export const loadRoom = async (store: Store, id: string): Promise<Loaded | null> => {
  const [circle, admission] = await Promise.all([store.circles.find(id), store.circles.admission(id)]);
  if (circle === null || admission === null) return null;
  const [voices, log, rounds, release, ballots, drafting, purpose, gatherings] = await Promise.all([
    store.voices.list(id),
    store.log.list(id),
    store.rounds.list(id),
    store.releases.latest(id),
    store.ballots.load(id),
    store.drafting.load(id),
    store.purposes.load(id),
    loadGatherings(store, id),
  ]);
  return {
    circle,
    code: admission.code,
    pass: admission.pass,
    voices: new Map(voices.map((voice) => [voice.id, voice])),
    log: new Map(log.map((entry) => [entry.id, entry])),
    answers: Answers.from(circle, voices, ballots),
    rounds,
    result: readKept(release),
    drafting,
    purpose,
    gatherings,
    // asked for last: if this is the version of a close, nothing of what was read above is older or newer
    version: await store.changes.version(id),
  };
};
