import { endRound, type Outcome, type Round } from '@throughline/domain';
import { resultAtClose } from '../result/kept-result.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import type { Parts } from '../parts.ts';
import { ResultMemory } from '../result/memory.ts';
import { RoundMemory } from './memory.ts';

/** A release that others have written past is made again so often; then the round closes with the last, however busy they are. */
const MOST_TRIES = 10;

/**
 * Closes a round: waits for answers under way, makes what may be shown of it, writes both as one. The store closes it only
 * as it was when the release was made: what another process has taken in between is in the release too.
 */
export const closeRound = async (
  { store, roll, pictures }: Pick<Parts, 'store' | 'roll' | 'pictures'>,
  room: Room,
  number: number,
): Promise<Outcome<Round>> => {
  const rounds = room.of(RoundMemory);
  const results = room.of(ResultMemory);
  const ended = endRound(rounds.all, number);
  if (!ended.ok) return ended;
  rounds.beginClosing();
  try {
    await room.settled();
    return await room.alone(async () => {
      await roll.endOf(room.id);
      for (let tries = 0; ; tries += 1) {
        const seen = await store.changes.version(room.id);
        await room.settled();
        // an embedded database has one writer, and that is us: all that was written is remembered by now
        if (store.engine !== 'sqlite') await room.reload(store);
        // closing adds one to the version
        const result = resultAtClose(results.kept, room.circle, room.of(BallotMemory).answers, ended.value, seen + 1);
        const answers = pictures.take(room, number);
        const text = JSON.stringify(result);
        const ofSeen = tries < MOST_TRIES ? seen : undefined;
        const written = await room.write(store.rounds.close(room.id, number, text, ofSeen), (done) => {
          if (done !== true) return;
          rounds.take(ended.value);
          results.take(text);
        });
        if (written === 'moved') continue;
        if (!written) return refuse('already-done', 'round-closed-already');
        pictures.atClose(room, result.picture, answers);
        return ended;
      }
    });
  } finally {
    rounds.endClosing();
  }
};
