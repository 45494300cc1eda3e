import { isDraftingOverdue } from '@throughline/domain';
import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { Parts } from '../parts.ts';
import { closeDrafting } from './close-drafting.ts';
import { carryDrafts } from './draft-channel.ts';
import { DraftingMemory } from './memory.ts';

/** Drafts close when their last day is over. What is written in them is carried to those who listen. */
export const draftingJobs = ({ store, clock, hub }: Parts): Jobs => ({
  loaded: (room) => carryDrafts(room.id, room.of(DraftingMemory), hub.drafts),
  lookAfter: async (room) => {
    if (isDraftingOverdue(room.of(DraftingMemory).drafting, clock.today())) await closeDrafting({ store }, room);
  },
});
