import { isDraftingOverdue, isOverdue, openRound } from '@throughline/domain';
import type { Change, Store } from '@throughline/store';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Hub } from '../live/hub.ts';
import { closeRound } from '../../rooms/round/close-round.ts';
import { lookAfterGathering } from '../../rooms/gathering/look-after-gathering.ts';
import { resultOnTheWay } from '../../rooms/result/kept-result.ts';
import { PictureKeeper } from '../../rooms/picture/picture-keeper.ts';
import { PictureMaker } from '../../rooms/picture/picture-maker.ts';
import { closeDrafting } from '../../rooms/drafting/close-drafting.ts';
import { carryDrafts } from '../../rooms/drafting/draft-channel.ts';
import { RollBuffer } from '../../rooms/join/roll-buffer.ts';
import { Room } from './room.ts';

/** Milliseconds within which many moves of a room are announced once. */
const ANNOUNCE_WITHIN = 100;
/** Milliseconds between two looks at what goes on by itself: rounds and steps of days, and whether who leads is there. */
const LOOK_AFTER_DAYS = 15_000;
/** Milliseconds after which a room that nobody uses is let go. */
const IDLE = 60 * 60 * 1000;
/** After another process has written: at least this long between two readings of the whole room. */
const RELOAD_PACE = 1_000;

type Held = {
  readonly room: Room;
  /** The tick at which it was last asked for. */
  usedAt: number;
  shown: string;
  version: number;
  announcing: boolean;
  reload: NodeJS.Timeout | null;
};

/** The rooms in use, loaded when first asked for, and what of them is shown live. */
export class Rooms {
  readonly roll: RollBuffer;
  readonly pictures: PictureKeeper;
  readonly #maker = new PictureMaker();
  readonly #store: Store;
  readonly #hub: Hub;
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #fault: (error: unknown) => void;
  readonly #rooms = new Map<string, Promise<Held | null>>();
  readonly #timer: NodeJS.Timeout;
  readonly #stopListening: () => void;

  constructor(
    store: Store,
    hub: Hub,
    { clock, chance }: { readonly clock: Clock; readonly chance: Chance },
    fault: (error: unknown) => void,
    rollBatch?: number,
    lookEvery: number = LOOK_AFTER_DAYS,
  ) {
    this.#store = store;
    this.#hub = hub;
    this.#clock = clock;
    this.#chance = chance;
    this.#fault = fault;
    this.roll = new RollBuffer(store, chance, rollBatch);
    this.pictures = new PictureKeeper(store, this.#maker, fault);
    // an embedded database has one writer, and that is us: what it tells we know
    this.#stopListening =
      store.engine === 'sqlite' ? () => undefined : store.changes.listen((changes) => void this.#hear(changes));
    this.#timer = setInterval(() => void this.lookAfter().catch(fault), lookEvery);
    this.#timer.unref();
  }

  /** The room of a circle, or null when there is none. */
  async find(id: string): Promise<Room | null> {
    const held = await this.#hold(id);
    if (held === null) return null;
    held.usedAt = this.#clock.tick();
    return held.room;
  }

  /** The snapshot as it is shown now, with its version. */
  async now(id: string): Promise<{ readonly version: number; readonly json: string } | null> {
    const held = await this.#hold(id);
    if (held === null) return null;
    this.#show(held);
    return { version: held.version, json: withVersion(held) };
  }

  /** The circle was removed, or made anew. */
  forget(id: string): void {
    this.#rooms.delete(id);
    this.#hub.drop(id);
  }

  /** Closes rounds of days and drafts whose last day is over, makes their next batch of results, lets idle rooms go. */
  async lookAfter(): Promise<void> {
    const tick = this.#clock.tick();
    for (const [id, loading] of Array.from(this.#rooms)) {
      const held = await loading;
      if (held === null) continue;
      const round = openRound(held.room.rounds);
      if (round !== null && isOverdue(round, this.#clock.today()))
        await closeRound(this.#store, this, held.room, round.number);
      else if (round?.mode === 'days') await this.#nextBatch(held.room);
      if (isDraftingOverdue(held.room.ofDrafting.drafting, this.#clock.today()))
        await closeDrafting({ store: this.#store }, held.room);
      await lookAfterGathering(
        { store: this.#store, rooms: this, clock: this.#clock, chance: this.#chance },
        held.room,
      );
      const isBusy = round !== null || held.room.ofGathering.running !== null;
      if (tick - held.usedAt > IDLE && !isBusy) this.#rooms.delete(id);
    }
  }

  /** Rounds and steps of days end also in circles that nobody has opened since the start. */
  async wakeOpenRounds(): Promise<void> {
    for (const id of await this.#store.gatherings.running()) await this.find(id);
    for (const { id } of await this.#store.circles.list()) {
      const rounds = await this.#store.rounds.list(id);
      if (openRound(rounds) !== null) await this.find(id);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopListening();
    await this.#maker.close();
    await this.roll.stop();
  }

  #hold(id: string): Promise<Held | null> {
    const known = this.#rooms.get(id);
    if (known !== undefined) return known;
    const loading = this.#load(id);
    this.#rooms.set(id, loading);
    loading.then(
      (held) => {
        // a guessed id leaves nothing behind
        if (held === null) this.#rooms.delete(id);
      },
      () => this.#rooms.delete(id),
    );
    return loading;
  }

  async #load(id: string): Promise<Held | null> {
    // versions must not go back when the program starts again: they begin at the second of loading
    const first = Math.floor(this.#clock.now() / 1000) * 1000;
    const room = await Room.load(this.#store, id, first);
    if (room === null) return null;
    const held: Held = { room, usedAt: this.#clock.tick(), shown: '', version: first, announcing: false, reload: null };
    room.onMove(() => this.#announceSoon(held));
    carryDrafts(id, room.ofDrafting, this.#hub.drafts);
    this.pictures.afterLoad(room);
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

  /** Moves the version when, and only when, what is shown has changed. */
  #show(held: Held): void {
    const shown = JSON.stringify(held.room.snapshot());
    if (shown === held.shown) return;
    held.shown = shown;
    held.version += 1;
    this.#hub.show(held.room.circle.id, held.version, withVersion(held));
  }

  async #nextBatch(room: Room): Promise<void> {
    await room.alone(async () => {
      const round = openRound(room.rounds);
      if (round === null) return;
      const result = resultOnTheWay(room.result, room.circle, room.answers, round);
      if (result === null) return;
      await this.#store.releases.publish(room.circle.id, JSON.stringify(result));
      room.setRounds(room.rounds, result);
    });
  }

  async #hear(changes: readonly Change[]): Promise<void> {
    for (const { circle } of changes) {
      const held = await this.#rooms.get(circle)?.catch(() => null);
      if (held === null || held === undefined || held.reload !== null) continue;
      held.reload = setTimeout(() => {
        held.reload = null;
        held.room.reload(this.#store).then((there) => {
          if (!there) this.forget(circle);
        }, this.#fault);
      }, RELOAD_PACE);
      held.reload.unref();
    }
  }
}

const withVersion = (held: Held): string => `{"version":${held.version},${held.shown.slice(1)}`;
