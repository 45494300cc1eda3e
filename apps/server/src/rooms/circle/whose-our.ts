import { shownCount } from '@throughline/disclosure';
import type { WhoseOurRow } from '@throughline/protocol';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';
import { RosterMemory } from '../roster/memory.ts';

/** Who is affected, by group: how many are invited, have joined, were heard, and answered the newest consent round. */
export const whoseOur = (loaded: LoadedCircle): WhoseOurRow[] =>
  loaded.circle.affected.map((affected) => {
    const { position } = affected;
    const part = position === null ? { joined: 0, answered: 0 } : loaded.of(BallotMemory).answers.takingPart(position);
    const consented = loaded.of(PurposeMemory).answeredBy(position);
    const invited = loaded.of(RosterMemory).withInvited(affected);
    return { affected: invited, joined: shownCount(part.joined), heard: shownCount(part.answered), consented };
  });
