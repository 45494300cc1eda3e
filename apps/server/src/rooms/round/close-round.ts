import { endRound, type Outcome, type Round } from '@throughline/domain';
import type { Store } from '@throughline/store';
import { resultAtClose } from '../result/kept-result.ts';
import type { Room } from '../../kernel/memory/room.ts';
import type { Rooms } from '../../kernel/memory/rooms.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Closes a round: waits for answers under way, makes what may be shown of it, writes both as one. */
export const closeRound = async (
  store: Store,
  rooms: Pick<Rooms, 'roll' | 'pictures'>,
  room: Room,
  number: number,
): Promise<Outcome<Round>> => {
  const ended = endRound(room.rounds, number);
  if (!ended.ok) return ended;
  await room.beginClosing();
  try {
    return await room.alone(async () => {
      // closing adds one; anything written in between leaves the picture to this process alone
      const version = (await store.changes.version(room.circle.id)) + 1;
      const result = resultAtClose(room.result, room.circle, room.answers, ended.value, version);
      const answers = rooms.pictures.take(room, number);
      await rooms.roll.endOf(room.circle.id);
      if (!(await store.rounds.close(room.circle.id, number, JSON.stringify(result))))
        return refuse('already-done', 'round-closed-already');
      room.setRounds(await store.rounds.list(room.circle.id), result);
      rooms.pictures.atClose(room, result.picture, answers);
      return ended;
    });
  } finally {
    room.endClosing();
  }
};
