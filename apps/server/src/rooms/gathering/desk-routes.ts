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
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound, faulty, replyOf } from '../../kernel/http/refuse.ts';
import type { User } from '../../kernel/sign-in/sign-in.ts';
import { changeGathering } from './change-gathering.ts';
import { gatheringFile } from './gathering-files.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { GatheringMemory } from './memory.ts';

/** The most gatherings of a circle. After that, people make a new circle. */
const MOST_GATHERINGS = 200;

/** Handlers for planning and leading a gathering. Any convener of the circle may, from any device. */
export const deskGatheringHandlers = (
  context: ServerContext,
): Omit<Handlers<typeof gatheringEndpoints>, 'readGathering' | 'readGatheringRecord' | 'takeGatheringFile'> => {
  const { store, clock, config, chance } = context;

  const pressOf = ({ id, name }: User, turn: number): Press => ({
    turn,
    now: new Date(clock.now()).toISOString(),
    today: clock.today(),
    by: { account: id, name },
  });
  const change = async (
    loaded: LoadedCircle,
    id: string,
    judge: (gathering: Gathering, others: readonly Gathering[]) => Outcome<Gathering>,
  ): Promise<GatheringView | Refusal> => {
    const changed = await changeGathering(context, loaded, id, judge);
    if (changed.ok) await hear(loaded, changed.value);
    return replyOf(changed, (gathering) => loaded.of(GatheringMemory).view(gathering));
  };
  /** Whoever presses a button counts as seen. */
  const hear = async (loaded: LoadedCircle, { id, state }: Gathering): Promise<void> => {
    if (state !== 'running') return;
    await store.gatherings.hear(loaded.id, id, new Date(clock.now()).toISOString());
    loaded.of(GatheringMemory).setAway(false);
  };

  return {
    listGatherings: ({ loaded, user }) => {
      const ofGathering = loaded.of(GatheringMemory);
      return {
        now: new Date(clock.now()).toISOString(),
        you: user.name,
        youLead: ofGathering.running?.leads?.account === user.id,
        gatherings: ofGathering.all.map((gathering) => ofGathering.view(gathering)),
      };
    },

    planGathering: async ({ body: draft, loaded }) => {
      if (loaded.circle.imported !== null) return refuse('not-allowed', 'imported-holds-no-gathering');
      const planned = planGathering(draft, { id: chance.id(), stepId: chance.id });
      if ('faults' in planned) return faulty(planned.faults);
      const gatherings = loaded.of(GatheringMemory);
      const added = await gatherings.alone(() =>
        loaded.write(store.gatherings.add(loaded.id, planned.gathering, MOST_GATHERINGS), (done) => {
          if (done) gatherings.take({ gathering: planned.gathering });
        }),
      );
      if (!added) return refuse('too-many', 'too-many-gatherings', { most: MOST_GATHERINGS });
      return loaded.of(GatheringMemory).view(planned.gathering);
    },

    changePlan: async ({ body, loaded, at }) => {
      const { edition, ...draft } = body;
      let faults: readonly Fault[] = [];
      const changed = await changeGathering(context, loaded, at.gathering, (gathering) => {
        const read = changePlan(gathering, draft, edition, chance.id);
        if (!read.ok) return read;
        if ('gathering' in read.value) return { ok: true, value: read.value.gathering };
        faults = read.value.faults;
        return faultAsRefusal(faults);
      });
      if (faults.length > 0) return faulty(faults);
      return replyOf(changed, (gathering) => loaded.of(GatheringMemory).view(gathering));
    },

    removeGathering: async ({ loaded, at }) => {
      const gathering = loaded.of(GatheringMemory).find(at.gathering);
      if (gathering === null) throw notFound();
      const gatherings = loaded.of(GatheringMemory);
      const removed = await gatherings.alone(() =>
        loaded.write(store.gatherings.remove(loaded.id, gathering.id), (done) => {
          if (done) gatherings.remove(gathering.id);
        }),
      );
      return removed ? {} : refuse('too-late', 'only-planned-taken-out');
    },

    startGathering: ({ body: { turn }, loaded, user, at }) =>
      change(loaded, at.gathering, (gathering, others) => startGathering(gathering, others, pressOf(user, turn))),
    goForward: ({ body: { turn }, loaded, user, at }) =>
      change(loaded, at.gathering, (gathering) => goForward(gathering, pressOf(user, turn))),
    goBack: ({ body: { turn, confirmed }, loaded, user, at }) =>
      change(loaded, at.gathering, (gathering) => goBack(gathering, pressOf(user, turn), confirmed)),
    addTime: ({ body: { turn, more }, loaded, user, at }) =>
      change(loaded, at.gathering, (gathering) => addTime(gathering, pressOf(user, turn), more)),
    takeLead: ({ body: { name }, loaded, user, at }) =>
      change(loaded, at.gathering, (gathering) => takeLead(gathering, { account: user.id, name })),

    // every open desk and remote reports regularly, but only the reports of the convener who leads count
    sayLeadHere: async ({ loaded, user, at }) => {
      const gathering = loaded.of(GatheringMemory).find(at.gathering);
      if (gathering === null) throw notFound();
      if (gathering.leads?.account === user.id) await hear(loaded, gathering);
      return {};
    },

    takeDeskGatheringFile: ({ loaded, c }) => gatheringFile(c, config.publicUrl, loaded, clock.now()),
  };
};
