import { isDraftingOverdue } from '@throughline/domain';
import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { ServerContext } from '../context.ts';
import { closeDrafting } from './close-drafting.ts';
import { carryDrafts } from './draft-channel.ts';
import { DraftingMemory } from './memory.ts';

/** Closes drafts when their last day is over, and sends what is written in them to listeners. */
export const draftingJobs = ({ store, clock, hub }: ServerContext): Jobs => ({
  loaded: (loaded) => carryDrafts(loaded.id, loaded.of(DraftingMemory), hub.drafts),
  lookAfter: async (loaded) => {
    if (isDraftingOverdue(loaded.of(DraftingMemory).drafting, clock.today())) await closeDrafting({ store }, loaded);
  },
});
