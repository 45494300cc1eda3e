import { isOverdue, openRound } from '@throughline/domain';
import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { BallotMemory } from '../ballot/memory.ts';
import type { Parts } from '../parts.ts';
import { resultOnTheWay } from '../result/kept-result.ts';
import { ResultMemory } from '../result/memory.ts';
import { closeRound } from './close-round.ts';
import { RoundMemory } from './memory.ts';

/** A round of days closes when its last day is over, and shows its results in batches until then. */
export const roundJobs = (parts: Parts): Jobs => {
  const { store, clock } = parts;

  const nextBatch = (room: Room): Promise<void> =>
    room.alone(async () => {
      const round = room.of(RoundMemory).open;
      if (round === null) return;
      const results = room.of(ResultMemory);
      const result = resultOnTheWay(results.kept, room.circle, room.of(BallotMemory).answers, round);
      if (result === null) return;
      const text = JSON.stringify(result);
      // where another process has kept one meanwhile, this is made again of that at the next look
      await room.write(store.releases.publish(room.id, text, results.text), (done) => {
        if (done) results.take(text);
      });
    });

  return {
    wake: async () => {
      const open: string[] = [];
      for (const { id } of await store.circles.list())
        if (openRound(await store.rounds.list(id)) !== null) open.push(id);
      return open;
    },
    lookAfter: async (room) => {
      const round = room.of(RoundMemory).open;
      if (round !== null && isOverdue(round, clock.today())) await closeRound(parts, room, round.number);
      else if (round?.mode === 'days') await nextBatch(room);
    },
    isBusy: (room) => room.of(RoundMemory).open !== null,
  };
};
