import { goesOn, goForward, isAway } from '@throughline/domain';
import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { Parts } from '../parts.ts';
import { changeGathering } from './change-gathering.ts';
import { GatheringMemory } from './memory.ts';

/** A step of days whose last day is over goes on. A lead who is not heard from is away. */
export const gatheringJobs = (parts: Parts): Jobs => {
  const { clock, store } = parts;

  return {
    wake: () => store.gatherings.running(),
    lookAfter: async (room) => {
      const gatherings = room.of(GatheringMemory);
      const gathering = gatherings.running;
      if (gathering === null) return;
      if (goesOn(gathering, clock.today())) {
        await changeGathering(parts, room, gathering.id, (before) =>
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
      const heard = await store.gatherings.heard(room.id, gathering.id);
      gatherings.setAway(isAway(gathering, heard, clock.now()));
    },
    isBusy: (room) => room.of(GatheringMemory).running !== null,
  };
};
