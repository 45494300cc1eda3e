import {
  addTime,
  changePlan,
  type Fault,
  faultAsRefusal,
  type Gathering,
  goBack,
  goForward,
  type Outcome,
  planGathering,
  type Press,
  type Refusal,
  startGathering,
  takeLead,
} from '@throughline/domain';
import type { gatheringEndpoints, GatheringView } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound, faulty, shown } from '../../kernel/http/refuse.ts';
import type { User } from '../../kernel/sign-in/sign-in.ts';
import { changeGathering } from './change-gathering.ts';
import { gatheringFile } from './gathering-files.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';
import { GatheringMemory } from './memory.ts';

/** A circle with this many gatherings makes a new circle for the next. */
const MOST_GATHERINGS = 200;

/** Planning a gathering and leading it. Any convener of the circle may, from any device. */
export const deskGatheringHandlers = (
  parts: Parts,
): Omit<Handlers<typeof gatheringEndpoints>, 'readGathering' | 'readGatheringRecord' | 'takeGatheringFile'> => {
  const { store, clock, config, chance } = parts;

  const pressOf = ({ id, name }: User, turn: number): Press => ({
    turn,
    now: new Date(clock.now()).toISOString(),
    today: clock.today(),
    by: { account: id, name },
  });
  const change = async (
    room: Room,
    id: string,
    judge: (gathering: Gathering, others: readonly Gathering[]) => Outcome<Gathering>,
  ): Promise<GatheringView | Refusal> => {
    const changed = await changeGathering(parts, room, id, judge);
    if (changed.ok) await hear(room, changed.value);
    return shown(changed, (gathering) => room.of(GatheringMemory).view(gathering));
  };
  /** Whoever presses is there. */
  const hear = async (room: Room, { id, state }: Gathering): Promise<void> => {
    if (state !== 'running') return;
    await store.gatherings.hear(room.id, id, new Date(clock.now()).toISOString());
    room.of(GatheringMemory).setAway(false);
  };

  return {
    listGatherings: ({ room, user }) => {
      const ofGathering = room.of(GatheringMemory);
      return {
        now: new Date(clock.now()).toISOString(),
        you: user.name,
        youLead: ofGathering.running?.leads?.account === user.id,
        gatherings: ofGathering.all.map((gathering) => ofGathering.view(gathering)),
      };
    },

    planGathering: async ({ body: draft, room }) => {
      if (room.circle.imported !== null) return refuse('not-allowed', 'imported-holds-no-gathering');
      const planned = planGathering(draft, { id: chance.id(), stepId: chance.id });
      if ('faults' in planned) return faulty(planned.faults);
      const gatherings = room.of(GatheringMemory);
      const added = await gatherings.alone(() =>
        room.write(store.gatherings.add(room.id, planned.gathering, MOST_GATHERINGS), (done) => {
          if (done) gatherings.take({ gathering: planned.gathering });
        }),
      );
      if (!added) return refuse('too-many', 'too-many-gatherings', { most: MOST_GATHERINGS });
      return room.of(GatheringMemory).view(planned.gathering);
    },

    changePlan: async ({ body, room, at }) => {
      const { edition, ...draft } = body;
      let faults: readonly Fault[] = [];
      const changed = await changeGathering(parts, room, at.gathering, (gathering) => {
        const read = changePlan(gathering, draft, edition, chance.id);
        if (!read.ok) return read;
        if ('gathering' in read.value) return { ok: true, value: read.value.gathering };
        faults = read.value.faults;
        return faultAsRefusal(faults);
      });
      if (faults.length > 0) return faulty(faults);
      return shown(changed, (gathering) => room.of(GatheringMemory).view(gathering));
    },

    removeGathering: async ({ room, at }) => {
      const gathering = room.of(GatheringMemory).find(at.gathering);
      if (gathering === null) throw notFound();
      const gatherings = room.of(GatheringMemory);
      const removed = await gatherings.alone(() =>
        room.write(store.gatherings.remove(room.id, gathering.id), (done) => {
          if (done) gatherings.remove(gathering.id);
        }),
      );
      return removed ? {} : refuse('too-late', 'only-planned-taken-out');
    },

    startGathering: ({ body: { turn }, room, user, at }) =>
      change(room, at.gathering, (gathering, others) => startGathering(gathering, others, pressOf(user, turn))),
    goForward: ({ body: { turn }, room, user, at }) =>
      change(room, at.gathering, (gathering) => goForward(gathering, pressOf(user, turn))),
    goBack: ({ body: { turn, confirmed }, room, user, at }) =>
      change(room, at.gathering, (gathering) => goBack(gathering, pressOf(user, turn), confirmed)),
    addTime: ({ body: { turn, more }, room, user, at }) =>
      change(room, at.gathering, (gathering) => addTime(gathering, pressOf(user, turn), more)),
    takeLead: ({ body: { name }, room, user, at }) =>
      change(room, at.gathering, (gathering) => takeLead(gathering, { account: user.id, name })),

    // every open desk and remote says so now and then; only one of whoever leads counts
    sayLeadHere: async ({ room, user, at }) => {
      const gathering = room.of(GatheringMemory).find(at.gathering);
      if (gathering === null) throw notFound();
      if (gathering.leads?.account === user.id) await hear(room, gathering);
      return {};
    },

    takeDeskGatheringFile: ({ room, c }) => gatheringFile(c, config.publicUrl, room, clock.now()),
  };
};
