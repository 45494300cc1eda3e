import { isDeepStrictEqual } from 'node:util';
import {
  type Affected,
  type Gathering,
  invitedByGroup,
  type Invited,
  stepOf,
  type StepRecord,
} from '@throughline/domain';
import type { GatheringNow, GatheringView } from '@throughline/protocol';
import type { Store } from '@throughline/store';

export type LoadedGatherings = {
  readonly gatherings: readonly Gathering[];
  readonly records: readonly StepRecord[];
  readonly roster: readonly Invited[];
};

export const loadGatherings = async (store: Store, circle: string): Promise<LoadedGatherings> => {
  const [gatherings, records, roster] = await Promise.all([
    store.gatherings.list(circle),
    store.gatherings.records(circle),
    store.roster.list(circle),
  ]);
  return { gatherings, records, roster };
};

/** What a room knows of its gatherings: those there are, what came of their steps, and whether who leads is there. */
export class RoomGathering {
  #loaded: LoadedGatherings;
  readonly #moved: () => void;
  #revision: number;
  #away = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(loaded: LoadedGatherings, moved: () => void, firstRevision: number) {
    this.#loaded = loaded;
    this.#moved = moved;
    this.#revision = firstRevision;
  }

  set(loaded: LoadedGatherings): void {
    const before = this.#loaded;
    this.#loaded = loaded;
    if (!isDeepStrictEqual(inOrder(before), inOrder(loaded))) this.#change();
  }

  get all(): readonly Gathering[] {
    return this.#loaded.gatherings;
  }
  get roster(): readonly Invited[] {
    return this.#loaded.roster;
  }
  get running(): Gathering | null {
    return this.all.find(({ state }) => state === 'running') ?? null;
  }
  /** The one that runs, or the next planned, or the last that closed. */
  get current(): Gathering | null {
    const planned = this.all.filter(({ state }) => state === 'planned').sort(bySooner);
    return this.running ?? planned[0] ?? this.closed[0] ?? null;
  }
  /** Those that are over, the last first. */
  get closed(): readonly Gathering[] {
    return this.all
      .filter(({ state }) => state === 'closed')
      .sort((a, b) => ((a.closedOn ?? '') + a.id < (b.closedOn ?? '') + b.id ? 1 : -1));
  }

  find = (id: string): Gathering | null => this.all.find((one) => one.id === id) ?? null;
  recordsOf = (id: string): readonly StepRecord[] => this.#loaded.records.filter(({ gathering }) => gathering === id);

  /** Changes of the circle's gatherings run one after the other. */
  alone<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change, change);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  put(gathering: Gathering, record: StepRecord | null = null): void {
    const others = this.all.filter(({ id }) => id !== gathering.id);
    const records = record === null ? this.#loaded.records : [...this.#loaded.records, record];
    if (gathering.state !== 'running') this.#away = false;
    this.set({ ...this.#loaded, gatherings: [...others, gathering], records });
  }

  takeOut(id: string): void {
    this.set({ ...this.#loaded, gatherings: this.all.filter((one) => one.id !== id) });
  }

  setRoster(roster: readonly Invited[]): void {
    this.set({ ...this.#loaded, roster });
  }

  setAway(away: boolean): void {
    if (away === this.#away) return;
    this.#away = away;
    this.#change();
  }

  /** A roster says how many of a group are invited; where nobody of it is on one, what the convener typed stands. */
  withInvited(affected: Affected): Affected {
    const listed = invitedByGroup(this.roster).get(affected.id);
    return listed === undefined ? affected : { ...affected, invited: listed };
  }

  shown(): GatheringNow | null {
    const gathering = this.current;
    if (gathering === null) return null;
    const { id, state, mode, at, steps, turn } = gathering;
    const kind = stepOf(gathering)?.kind ?? null;
    return { id, revision: this.#revision, state, mode, kind, at, of: steps.length, turn };
  }

  view({ leads, steps, joining, ...gathering }: Gathering): GatheringView {
    return {
      ...gathering,
      steps: steps.map((step) => ({ ...step })),
      joining: { ...joining },
      leads: leads?.name ?? null,
      away: gathering.state === 'running' && this.#away,
    };
  }

  #change(): void {
    this.#revision += 1;
    this.#moved();
  }
}

const inOrder = ({ gatherings, records, roster }: LoadedGatherings): readonly unknown[] => [
  [...gatherings].sort((a, b) => (a.id < b.id ? -1 : 1)),
  [...records].sort((a, b) => (a.gathering + a.turn < b.gathering + b.turn ? -1 : 1)),
  [...roster].sort((a, b) => (a.id < b.id ? -1 : 1)),
];

const bySooner = (a: Gathering, b: Gathering): number =>
  (a.joining.starts ?? '9') + a.id < (b.joining.starts ?? '9') + b.id ? -1 : 1;
