import { isDeepStrictEqual } from 'node:util';
import { type Gathering, stepOf, type StepRecord } from '@throughline/domain';
import type { GatheringView } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';

type Loaded = { readonly gatherings: readonly Gathering[]; readonly records: readonly StepRecord[] };
/** A gathering that was planned or changed, with the record of the step that the change has left. */
type Change = { readonly gathering: Gathering; readonly record?: StepRecord | null };

/** A circle's gatherings, the records of their steps, and whether the convener who leads is away. */
export class GatheringMemory implements RoomMemory<Loaded, Change> {
  readonly #around: MemoryAround;
  #loaded: Loaded;
  #revision: number;
  #away = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(loaded: Loaded, around: MemoryAround) {
    this.#loaded = loaded;
    this.#around = around;
    this.#revision = around.firstRevision;
  }

  static async load(store: Store, circle: string): Promise<Loaded> {
    const [gatherings, records] = await Promise.all([store.gatherings.list(circle), store.gatherings.records(circle)]);
    return { gatherings, records };
  }

  reload(loaded: Loaded): void {
    const before = this.dump();
    this.#loaded = loaded;
    if (!isDeepStrictEqual(before, this.dump())) this.#change();
  }

  get all(): readonly Gathering[] {
    return this.#loaded.gatherings;
  }
  get running(): Gathering | null {
    return this.all.find(({ state }) => state === 'running') ?? null;
  }
  /** The gathering that runs, or the next planned one, or the last that closed; null when there is none. */
  get current(): Gathering | null {
    const planned = this.all.filter(({ state }) => state === 'planned').sort(bySooner);
    return this.running ?? planned[0] ?? this.closed[0] ?? null;
  }
  /** Closed gatherings, the last first. */
  get closed(): readonly Gathering[] {
    return this.all
      .filter(({ state }) => state === 'closed')
      .sort((a, b) => ((a.closedOn ?? '') + a.id < (b.closedOn ?? '') + b.id ? 1 : -1));
  }

  find = (id: string): Gathering | null => this.all.find((one) => one.id === id) ?? null;
  recordsOf = (id: string): readonly StepRecord[] => this.#loaded.records.filter(({ gathering }) => gathering === id);

  /** Runs changes of the circle's gatherings one after the other. */
  alone<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change, change);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  take({ gathering, record = null }: Change): void {
    const gatherings = [...this.all.filter(({ id }) => id !== gathering.id), gathering];
    const records = record === null ? this.#loaded.records : [...this.#loaded.records, record];
    if (gathering.state !== 'running') this.#away = false;
    this.reload({ gatherings: gatherings.sort(byId), records: [...records].sort(byTurn) });
  }

  remove(id: string): void {
    this.reload({ ...this.#loaded, gatherings: this.all.filter((one) => one.id !== id) });
  }

  setAway(away: boolean): void {
    if (away === this.#away) return;
    this.#away = away;
    this.#change();
  }

  shown(): Pick<Snapshot, 'gathering'> {
    const gathering = this.current;
    if (gathering === null) return { gathering };
    const { id, state, mode, at, steps, turn } = gathering;
    const kind = stepOf(gathering)?.kind ?? null;
    return { gathering: { id, revision: this.#revision, state, mode, kind, at, of: steps.length, turn } };
  }

  dump(): Loaded {
    return this.#loaded;
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
    this.#around.moved();
  }
}

/** As the store lists them. */
const byId = (a: Gathering, b: Gathering): number => (a.id < b.id ? -1 : 1);
const byTurn = (a: StepRecord, b: StepRecord): number =>
  a.gathering === b.gathering ? a.turn - b.turn : a.gathering < b.gathering ? -1 : 1;

const bySooner = (a: Gathering, b: Gathering): number =>
  (a.joining.starts ?? '9') + a.id < (b.joining.starts ?? '9') + b.id ? -1 : 1;
