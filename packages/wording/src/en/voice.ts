import type { Language } from '../language.ts';
import { base } from './base.ts';
import { backReferences, complaints, joiners, moreIdeas, requests, wishes } from './ideas.ts';
import { motives } from './motives.ts';
import { names, noPersons } from './names.ts';

/** The subset of English that a voice needs. */
export const englishVoice = {
  ...base,
  kinds: ['voice'],
  names,
  lists: {
    ...base.lists,
    motives,
    wishes,
    requests,
    complaints,
    joiners,
    'more-ideas': moreIdeas,
    'back-references': backReferences,
    'no-persons': noPersons,
  },
} as const satisfies Language;
