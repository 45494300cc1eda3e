import { endRound, type Outcome, type Round } from '@throughline/domain';
import { resultAtClose } from '../result/kept-result.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import type { ServerContext } from '../context.ts';
import { ResultMemory } from '../result/memory.ts';
import { RoundMemory } from './memory.ts';

/** A release that others have written past is made again so often; then the round closes with the last, however busy they are. */
const MOST_TRIES = 10;

/**
 * Closes a round: waits for answers under way, makes what may be shown of it, writes both as one. The store closes it only
 * as it was when the release was made: what another process has taken in between is in the release too.
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
        // an embedded database has one writer, and that is us: all that was written is remembered by now
        if (store.engine !== 'sqlite') await loaded.reload(store);
        // closing adds one to the version
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
