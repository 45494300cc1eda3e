import { goesOn, goForward, isAway } from '@throughline/domain';
import type { Room } from '../../kernel/memory/room.ts';
import { changeGathering } from './change-gathering.ts';
import type { Around } from './step-effects.ts';

/** Looked at every few seconds: a step of days whose last day is over goes on; a lead who is not heard from is away. */
export const lookAfterGathering = async (around: Around, room: Room): Promise<void> => {
  const gathering = room.ofGathering.running;
  if (gathering === null) return;
  const { clock, store } = around;
  if (goesOn(gathering, clock.today())) {
    await changeGathering(around, room, gathering.id, (before) =>
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
  const heard = await store.gatherings.heard(room.circle.id, gathering.id);
  room.ofGathering.setAway(isAway(gathering, heard, clock.now()));
};
