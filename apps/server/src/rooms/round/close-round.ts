import { endRound, type Outcome, type Round } from '@throughline/domain';
import { resultAtClose } from '../result/kept-result.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import type { Parts } from '../parts.ts';
import { ResultMemory } from '../result/memory.ts';
import { RoundMemory } from './memory.ts';

/** Closes a round: waits for answers under way, makes what may be shown of it, writes both as one. */
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
      // closing adds one; anything written in between leaves the picture to this process alone
      const version = (await store.changes.version(room.id)) + 1;
      const result = resultAtClose(results.kept, room.circle, room.of(BallotMemory).answers, ended.value, version);
      const answers = pictures.take(room, number);
      await roll.endOf(room.id);
      const written = await room.write(store.rounds.close(room.id, number, JSON.stringify(result)), (done) => {
        if (!done) return;
        rounds.take(ended.value);
        results.take(result);
      });
      if (!written) return refuse('already-done', 'round-closed-already');
      pictures.atClose(room, result.picture, answers);
      return ended;
    });
  } finally {
    rounds.endClosing();
  }
};
