import { type Outcome, type Round, startRound } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { RoundMemory } from './memory.ts';

type Wish = { readonly mode: Round['mode']; readonly until: string | null; readonly today: string };

/** Opens the next round. When two conveners press at once, the second gets a refusal because it is open. */
export const openRoundIn = async (store: Store, loaded: LoadedCircle, wish: Wish): Promise<Outcome<Round>> => {
  const started = startRound(loaded.circle, loaded.of(RoundMemory).all, wish);
  if (!started.ok) return started;
  const written = await loaded.write(store.rounds.open(loaded.id, started.value), (done) => {
    if (done) loaded.of(RoundMemory).take(started.value);
  });
  if (!written) return refuse('already-done', 'round-open-already');
  return started;
};
