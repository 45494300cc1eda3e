import type { Changeable, Circle, Refusal } from '@throughline/domain';
import type { Nothing } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import { notFound } from '../../kernel/http/refuse.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { CircleMemory } from './memory.ts';

/** How often a change is judged again because another change was written in between. */
const MOST_TRIES = 5;

/** What `judge` returns. With `unlessJoined`, the change may be written only while nobody has joined. */
type Judged<R> = { readonly circle: Circle; readonly unlessJoined: boolean } | { readonly refused: R };

/**
 * Changes the circle as `judge` decides. The store writes the change only if the stored circle is the one that was
 * judged; otherwise that one is judged. Returns the judge's refusal, or one of its own when others keep changing the
 * circle.
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
