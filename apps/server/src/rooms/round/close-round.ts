import { endRound, type Outcome, type Round } from '@throughline/domain';
import { resultAtClose } from '../result/kept-result.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import type { ServerContext } from '../context.ts';
import { ResultMemory } from '../result/memory.ts';
import { RoundMemory } from './memory.ts';

/**
 * How often the release is made again because another process wrote in between. After that the round closes with the
 * last release, however busy the others are.
 */
const MOST_TRIES = 10;

/**
 * Closes a round: waits for answers under way, makes the release, and writes both together. The store closes the round
 * only if nothing was written since the release was made; otherwise the release is made again, so that it has the
 * answers that other processes took. Returns the closed round, or a refusal when it is not open.
 */
export const closeRound = async (
  { store, roll, pictures }: Pick<ServerContext, 'store' | 'roll' | 'pictures'>,
  loaded: LoadedCircle,
  number: number,
): Promise<Outcome<Round>> => {
  const rounds = loaded.of(RoundMemory);
  const results = loaded.of(ResultMemory);
  const ended = endRound(rounds.all, number);
  if (!ended.ok) return ended;
  rounds.beginClosing();
  try {
    await loaded.settled();
    return await loaded.alone(async () => {
      await roll.endOf(loaded.id);
      for (let tries = 0; ; tries += 1) {
        const seen = await store.changes.version(loaded.id);
        await loaded.settled();
        // with SQLite this process is the only writer, so everything that was written is remembered already
        if (store.engine !== 'sqlite') await loaded.reload(store);
        // the close itself adds one to the version
        const result = resultAtClose(
          results.kept,
          loaded.circle,
          loaded.of(BallotMemory).answers,
          ended.value,
          seen + 1,
        );
        const answers = pictures.take(loaded, number);
        const text = JSON.stringify(result);
        const ofSeen = tries < MOST_TRIES ? seen : undefined;
        const written = await loaded.write(store.rounds.close(loaded.id, number, text, ofSeen), (done) => {
          if (done !== true) return;
          rounds.take(ended.value);
          results.take(text);
        });
        if (written === 'moved') continue;
        if (!written) return refuse('already-done', 'round-closed-already');
        pictures.atClose(loaded, result.picture, answers);
        return ended;
      }
    });
  } finally {
    rounds.endClosing();
  }
};
