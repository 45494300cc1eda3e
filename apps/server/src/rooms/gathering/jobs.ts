import { goesOn, goForward, isAway } from '@throughline/domain';
import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { ServerContext } from '../context.ts';
import { changeGathering } from './change-gathering.ts';
import { GatheringMemory } from './memory.ts';

/**
 * Moves on from a step of days when its last day is over. Marks the lead as away when they have not been seen for a
 * while.
 */
export const gatheringJobs = (context: ServerContext): Jobs => {
  const { clock, store } = context;

  return {
    wake: () => store.gatherings.running(),
    lookAfter: async (loaded) => {
      const gatherings = loaded.of(GatheringMemory);
      const gathering = gatherings.running;
      if (gathering === null) return;
      if (goesOn(gathering, clock.today())) {
        await changeGathering(context, loaded, gathering.id, (before) =>
          goForward(before, {
            turn: gathering.turn,
            now: new Date(clock.now()).toISOString(),
            today: clock.today(),
            by: null,
          }),
        );
        return;
      }
      if (gathering.mode !== 'live') return;
      const heard = await store.gatherings.heard(loaded.id, gathering.id);
      gatherings.setAway(isAway(gathering, heard, clock.now()));
    },
    isBusy: (loaded) => loaded.of(GatheringMemory).running !== null,
  };
};
