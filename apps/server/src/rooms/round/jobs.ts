import { isOverdue, openRound } from '@throughline/domain';
import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { BallotMemory } from '../ballot/memory.ts';
import type { ServerContext } from '../context.ts';
import { resultOnTheWay } from '../result/kept-result.ts';
import { ResultMemory } from '../result/memory.ts';
import { closeRound } from './close-round.ts';
import { RoundMemory } from './memory.ts';

/** Closes a round of days when its last day is over. Until then, publishes its results in batches. */
export const roundJobs = (context: ServerContext): Jobs => {
  const { store, clock } = context;

  const nextBatch = (loaded: LoadedCircle): Promise<void> =>
    loaded.alone(async () => {
      const round = loaded.of(RoundMemory).open;
      if (round === null) return;
      const results = loaded.of(ResultMemory);
      const result = resultOnTheWay(results.kept, loaded.circle, loaded.of(BallotMemory).answers, round);
      if (result === null) return;
      const text = JSON.stringify(result);
      // when another process has published a batch meanwhile, the next run makes one from that
      await loaded.write(store.releases.publish(loaded.id, text, results.text), (done) => {
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
    lookAfter: async (loaded) => {
      const round = loaded.of(RoundMemory).open;
      if (round !== null && isOverdue(round, clock.today())) await closeRound(context, loaded, round.number);
      else if (round?.mode === 'days') await nextBatch(loaded);
    },
    isBusy: (loaded) => loaded.of(RoundMemory).open !== null,
  };
};
