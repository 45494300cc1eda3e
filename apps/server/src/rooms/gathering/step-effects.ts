import { type Gathering, openRound, openUntil, roundUntil, type StepKind } from '@throughline/domain';
import type { ServerContext } from '../context.ts';
import { closeRound } from '../round/close-round.ts';
import { closeDrafting } from '../drafting/close-drafting.ts';
import { openDrafting } from '../drafting/open-drafting.ts';
import { openRoundIn } from '../round/open-round.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { DraftingMemory } from '../drafting/memory.ts';
import { RoundMemory } from '../round/memory.ts';

/** What carrying out a step needs of the server. */
export type Around = Pick<ServerContext, 'store' | 'clock' | 'chance' | 'roll' | 'pictures'>;

/**
 * An effect of a step. It skips what is done already, so that it may run again after a crash. `gathering` is in that
 * step.
 */
type Effect = (around: Around, loaded: LoadedCircle, gathering: Gathering) => Promise<void>;

const nothing: Effect = async () => undefined;

const takeAnswers: Effect = async ({ store, clock }, loaded, gathering) => {
  if (openRound(loaded.of(RoundMemory).all) !== null) return;
  const mode = gathering.mode;
  await openRoundIn(store, loaded, { mode, until: roundUntil(gathering), today: clock.today() });
};

const endAnswers: Effect = async (around, loaded) => {
  const round = openRound(loaded.of(RoundMemory).all);
  if (round !== null) await closeRound(around, loaded, round.number);
};

const beginDrafting: Effect = async (around, loaded, gathering) => {
  await endAnswers(around, loaded, gathering);
  if (!loaded.of(DraftingMemory).drafting.open) await openDrafting(around, loaded, { until: openUntil(gathering) });
};

const endDrafting: Effect = async (around, loaded) => {
  if (loaded.of(DraftingMemory).drafting.open) await closeDrafting(around, loaded);
};

/** The effects of entering and leaving each kind of step. A new kind is a new row. */
export const STEP_EFFECTS: Readonly<Record<StepKind, { readonly enter: Effect; readonly leave: Effect }>> = {
  listen: { enter: nothing, leave: nothing },
  voices: { enter: takeAnswers, leave: nothing },
  respond: { enter: takeAnswers, leave: nothing },
  'common-ground': { enter: endAnswers, leave: nothing },
  draft: { enter: beginDrafting, leave: endDrafting },
  // putting words to consent is a press of its own, which the convener makes
  consent: { enter: endAnswers, leave: nothing },
  close: { enter: endAnswers, leave: nothing },
};
