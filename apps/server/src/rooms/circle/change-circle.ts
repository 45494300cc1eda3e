import type { Changeable, Circle, Refusal } from '@throughline/domain';
import type { Nothing } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import { notFound } from '../../kernel/http/refuse.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { CircleMemory } from './memory.ts';

/** How often a change is judged anew because another was written in between. */
const MOST_TRIES = 5;

/** `unlessJoined`: it may be made only while nobody has joined. */
type Judged<R> = { readonly circle: Circle; readonly unlessJoined: boolean } | { readonly refused: R };

/**
 * Changes the circle as `judge` says of how it stands now. The store writes only what was judged of the circle that it
 * keeps; where that is another by now, it is judged again.
 */
export const changeCircleIn = async <R>(
  store: Store,
  loaded: LoadedCircle,
  judge: (circle: Circle, changeable: Changeable) => Judged<R>,
): Promise<Nothing | R | Refusal> => {
  let was = loaded.circle;
  let joined = loaded.of(BallotMemory).answers.people > 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const judged = judge(was, joined ? 'little' : 'all');
    if ('refused' in judged) return judged.refused;
    const { circle, unlessJoined } = judged;
    const done = await loaded.write(store.circles.change(circle, { was, unlessJoined }), (changed) => {
      if (changed === 'changed') loaded.of(CircleMemory).take(circle);
    });
    if (done === 'changed') return {};
    if (done === 'joined') joined = true;
    else {
      const now = await store.circles.find(loaded.id);
      if (now === null) throw notFound();
      was = now;
    }
  }
  return refuse('already-done', 'circle-changed-by-others');
};
