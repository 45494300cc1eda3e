import { type Gathering, openRound, openUntil, roundUntil, type StepKind } from '@throughline/domain';
import type { Parts } from '../../kernel/http/parts.ts';
import { closeRound } from '../round/close-round.ts';
import { closeDrafting } from '../drafting/close-drafting.ts';
import { openDrafting } from '../drafting/open-drafting.ts';
import { openRoundIn } from '../round/open-round.ts';
import type { Room } from '../../kernel/memory/room.ts';
import type { Rooms } from '../../kernel/memory/rooms.ts';

/** What carrying out a step needs of the house. */
export type Around = Pick<Parts, 'store' | 'clock' | 'chance'> & { readonly rooms: Pick<Rooms, 'roll' | 'pictures'> };

/** Does nothing that is done already, so that it may be run again after a crash. `gathering`: as it stands in that step. */
type Effect = (around: Around, room: Room, gathering: Gathering) => Promise<void>;

const nothing: Effect = async () => undefined;

const takeAnswers: Effect = async ({ store, clock }, room, gathering) => {
  if (openRound(room.rounds) !== null) return;
  const mode = gathering.mode;
  await openRoundIn(store, room, { mode, until: roundUntil(gathering), today: clock.today() });
};

const endAnswers: Effect = async ({ store, rooms }, room) => {
  const round = openRound(room.rounds);
  if (round !== null) await closeRound(store, rooms, room, round.number);
};

const beginDrafting: Effect = async (around, room, gathering) => {
  await endAnswers(around, room, gathering);
  if (!room.ofDrafting.drafting.open) await openDrafting(around, room, { until: openUntil(gathering) });
};

const endDrafting: Effect = async (around, room) => {
  if (room.ofDrafting.drafting.open) await closeDrafting(around, room);
};

/** What entering and leaving each kind of step does. A new kind is a row. */
export const STEP_EFFECTS: Readonly<Record<StepKind, { readonly enter: Effect; readonly leave: Effect }>> = {
  listen: { enter: nothing, leave: nothing },
  voices: { enter: takeAnswers, leave: nothing },
  respond: { enter: takeAnswers, leave: nothing },
  'common-ground': { enter: endAnswers, leave: nothing },
  draft: { enter: beginDrafting, leave: endDrafting },
  // putting words to consent is the convener's own press
  consent: { enter: endAnswers, leave: nothing },
  close: { enter: endAnswers, leave: nothing },
};
