import { type Outcome, type Round, startRound } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';

type Wish = { readonly mode: Round['mode']; readonly until: string | null; readonly today: string };

/** Opens the next round. Of two who press at once, the second finds it open. */
export const openRoundIn = async (store: Store, room: Room, wish: Wish): Promise<Outcome<Round>> => {
  const started = startRound(room.circle, room.rounds, wish);
  if (!started.ok) return started;
  if (!(await store.rounds.open(room.circle.id, started.value))) return refuse('already-done', 'round-open-already');
  room.setRounds([...room.rounds, started.value], room.result);
  return started;
};
