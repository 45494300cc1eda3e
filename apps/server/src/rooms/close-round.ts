import { endRound, type Outcome, refuse, type Round } from '@throughline/domain';
import type { Store } from '@throughline/store';
import { resultAtClose } from './kept-result.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Closes a round: waits for answers under way, makes what may be shown of it, writes both as one. */
export const closeRound = async (
  store: Store,
  rooms: Pick<Rooms, 'roll'>,
  room: Room,
  number: number,
): Promise<Outcome<Round>> => {
  const ended = endRound(room.rounds, number);
  if (!ended.ok) return ended;
  await room.beginClosing();
  try {
    const result = resultAtClose(room.result, room.circle, room.answers, ended.value);
    await rooms.roll.endOf(room.circle.id);
    if (!(await store.rounds.close(room.circle.id, number, JSON.stringify(result))))
      return refuse('already-done', 'That round is closed already.');
    room.setRounds(await store.rounds.list(room.circle.id), result);
    return ended;
  } finally {
    room.endClosing();
  }
};
