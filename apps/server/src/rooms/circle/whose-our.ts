import { shownCount } from '@throughline/disclosure';
import type { WhoseOurRow } from '@throughline/protocol';
import type { Room } from '../../kernel/memory/room.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';
import { RosterMemory } from '../roster/memory.ts';

/** Of everybody affected: how many are invited, joined, were heard, and answered the newest consent round. */
export const whoseOur = (room: Room): WhoseOurRow[] =>
  room.circle.affected.map((affected) => {
    const { position } = affected;
    const part = position === null ? { joined: 0, answered: 0 } : room.of(BallotMemory).answers.takingPart(position);
    const consented = room.of(PurposeMemory).answeredBy(position);
    const invited = room.of(RosterMemory).withInvited(affected);
    return { affected: invited, joined: shownCount(part.joined), heard: shownCount(part.answered), consented };
  });
