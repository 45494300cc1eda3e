import { type Gathering, type Outcome, stepOf } from '@throughline/domain';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { recordStep } from './record-step.ts';
import { type Around, STEP_EFFECTS } from './step-effects.ts';
import { refuse } from '../../kernel/refuse.ts';
import { GatheringMemory } from './memory.ts';

/** How often a change is judged again because another process wrote in between. */
const MOST_TRIES = 5;

/**
 * Carries out a change that the domain decides. For a move it first runs the effects of leaving the one step and
 * entering the other, which may safely run twice. Then it writes the move with the record of the step that was left.
 * After a crash in between, the gathering is still in the earlier step and the same press can be made again. Returns
 * the changed gathering, or a refusal.
 */
export const changeGathering = (
  around: Around,
  loaded: LoadedCircle,
  id: string,
  change: (gathering: Gathering, others: readonly Gathering[]) => Outcome<Gathering>,
): Promise<Outcome<Gathering>> =>
  loaded.of(GatheringMemory).alone(async () => {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const before = loaded.of(GatheringMemory).find(id);
      if (before === null) return refuse('not-found', 'gathering-gone');
      const changed = change(
        before,
        loaded.of(GatheringMemory).all.filter((other) => other.id !== id),
      );
      if (!changed.ok) return changed;
      const after = changed.value;
      const moves = after.turn !== before.turn;
      if (moves) await leave(around, loaded, before);
      const record = moves ? recordStep(loaded, before, around.clock) : null;
      if (moves) await enter(around, loaded, after);
      const command = around.store.gatherings.change(loaded.id, after, before.edition, record);
      const written = await loaded.write(command, (done) => {
        if (done) loaded.of(GatheringMemory).take({ gathering: after, record });
      });
      if (written) return changed;
      loaded.of(GatheringMemory).reload(await GatheringMemory.load(around.store, loaded.id));
      const now = loaded.of(GatheringMemory).find(id);
      // the first process decides which step is on, so the effects of that step are run again
      if (moves && now !== null) await enter(around, loaded, now);
    }
    return refuse('already-done', 'gathering-changed-by-others');
  });

const leave = async (around: Around, loaded: LoadedCircle, gathering: Gathering): Promise<void> => {
  const step = stepOf(gathering);
  if (step !== null) await STEP_EFFECTS[step.kind].leave(around, loaded, gathering);
};

const enter = async (around: Around, loaded: LoadedCircle, gathering: Gathering): Promise<void> => {
  const step = stepOf(gathering);
  if (step !== null) await STEP_EFFECTS[step.kind].enter(around, loaded, gathering);
};
