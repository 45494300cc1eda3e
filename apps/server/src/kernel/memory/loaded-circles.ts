import type { Change, Store } from '@throughline/store';
import type { Clock } from '../clock.ts';
import type { Hub } from '../live/hub.ts';
import type { Jobs } from './jobs.ts';
import { type MemoryList, LoadedCircle } from './loaded-circle.ts';

/** Milliseconds within which many changes of a circle are announced once. */
const ANNOUNCE_WITHIN = 100;
/** Milliseconds between two runs of `lookAfter`. */
const LOOK_EVERY = 15_000;
/** Milliseconds after which a circle that nobody uses is dropped from memory. */
const IDLE = 60 * 60 * 1000;
/** Milliseconds between two readings of the whole circle, at least, when another process writes. */
const RELOAD_PACE = 1_000;

type Held = {
  readonly loaded: LoadedCircle;
  /** The tick at which it was last asked for. */
  usedAt: number;
  shown: string;
  version: number;
  announcing: boolean;
  reload: NodeJS.Timeout | null;
};

type RoomsAround = {
  readonly store: Store;
  readonly hub: Hub;
  readonly clock: Clock;
  readonly memories: MemoryList;
  readonly fault: (error: unknown) => void;
  /** Milliseconds between two runs of `lookAfter`. */
  readonly lookEvery?: number | undefined;
};

/**
 * The circles in memory. Each is loaded when it is first needed; its snapshot is sent live, and the rooms' jobs run in
 * it.
 */
export class LoadedCircles {
  readonly #around: RoomsAround;
  readonly #circles = new Map<string, Promise<Held | null>>();
  readonly #stopListening: () => void;
  #jobs: readonly Jobs[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(around: RoomsAround) {
    const { store } = around;
    this.#around = around;
    // with SQLite this process is the only writer, so it knows of every change already
    this.#stopListening =
      store.engine === 'sqlite' ? () => undefined : store.changes.listen((changes) => void this.#hear(changes));
  }

  /**
   * Starts the rooms' jobs, and loads the circles in which something goes on by itself. Called before any circle is
   * used.
   */
  async begin(jobs: readonly Jobs[]): Promise<void> {
    const { lookEvery = LOOK_EVERY, fault } = this.#around;
    this.#jobs = jobs;
    this.#timer = setInterval(() => void this.lookAfter().catch(fault), lookEvery);
    this.#timer.unref();
    for (const { wake } of jobs) for (const id of (await wake?.()) ?? []) await this.find(id);
  }

  /** The circle of this id, loaded if it was not; null when there is none. */
  async find(id: string): Promise<LoadedCircle | null> {
    const held = await this.#hold(id);
    if (held === null) return null;
    held.usedAt = this.#around.clock.tick();
    return held.loaded;
  }

  /** The circle's snapshot (JSON) and its version; null when there is no such circle. */
  async now(id: string): Promise<{ readonly version: number; readonly json: string } | null> {
    const held = await this.#hold(id);
    if (held === null) return null;
    this.#show(held);
    return { version: held.version, json: withVersion(held) };
  }

  /** Forgets a circle that was removed or made anew, and ends its streams. */
  forget(id: string): void {
    this.#circles.delete(id);
    this.#around.hub.drop(id);
  }

  /** Runs the rooms' jobs in every loaded circle, and drops idle circles. */
  async lookAfter(): Promise<void> {
    const tick = this.#around.clock.tick();
    for (const [id, loading] of Array.from(this.#circles)) {
      const held = await loading;
      if (held === null) continue;
      const isBusy = this.#jobs.some((jobs) => jobs.isBusy?.(held.loaded));
      for (const { lookAfter } of this.#jobs) await lookAfter?.(held.loaded);
      if (tick - held.usedAt > IDLE && !isBusy) this.#circles.delete(id);
    }
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#stopListening();
  }

  #hold(id: string): Promise<Held | null> {
    const known = this.#circles.get(id);
    if (known !== undefined) return known;
    const loading = this.#load(id);
    this.#circles.set(id, loading);
    loading.then(
      (held) => {
        // a guessed id must not take up memory
        if (held === null) this.#circles.delete(id);
      },
      () => this.#circles.delete(id),
    );
    return loading;
  }

  async #load(id: string): Promise<Held | null> {
    // versions must not go back when the program restarts, so they begin at the time of loading, in whole seconds
    const { clock, memories, store } = this.#around;
    const first = Math.floor(clock.now() / 1000) * 1000;
    const loaded = await LoadedCircle.load(memories, store, id, first);
    if (loaded === null) return null;
    const held: Held = { loaded, usedAt: clock.tick(), shown: '', version: first, announcing: false, reload: null };
    loaded.onMove(() => this.#announceSoon(held));
    for (const job of this.#jobs) job.loaded?.(loaded);
    this.#show(held);
    return held;
  }

  #announceSoon(held: Held): void {
    if (held.announcing) return;
    held.announcing = true;
    setTimeout(() => {
      held.announcing = false;
      this.#show(held);
    }, ANNOUNCE_WITHIN).unref();
  }

  /** Sends the snapshot with a new version, if it has changed. */
  #show(held: Held): void {
    const shown = JSON.stringify(held.loaded.snapshot());
    if (shown === held.shown) return;
    held.shown = shown;
    held.version += 1;
    this.#around.hub.show(held.loaded.id, held.version, withVersion(held));
  }

  async #hear(changes: readonly Change[]): Promise<void> {
    for (const { circle } of changes) {
      const held = await this.#circles.get(circle)?.catch(() => null);
      if (held === null || held === undefined || held.reload !== null) continue;
      held.reload = setTimeout(() => {
        held.reload = null;
        held.loaded.reload(this.#around.store).then((there) => {
          if (!there) this.forget(circle);
        }, this.#around.fault);
      }, RELOAD_PACE);
      held.reload.unref();
    }
  }
}

const withVersion = (held: Held): string => `{"version":${held.version},${held.shown.slice(1)}`;
