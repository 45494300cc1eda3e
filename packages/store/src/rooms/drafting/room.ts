import { room } from '../../kernel/room.ts';
import {
  addDraft,
  addPieces,
  compactPieces,
  flattenDrafts,
  removeDraft,
  renameDraft,
  setDrafting,
  tieThread,
  untieThread,
  untieVoice,
} from './commands.ts';
import { fillDrafting, loadDrafting } from './load-drafting.ts';
import { draftingTables } from './migration.ts';
import { addSuggestion, settleSuggestion, takeSuggestionBack } from './suggestion-commands.ts';
import { DRAFT, DRAFT_PIECE, DRAFT_THREAD, DRAFTING, SUGGESTION } from './table.ts';

/** Drafts, the shared text in them, and suggestions. */
export const drafting = room({
  name: 'drafting',
  port: 'drafting',
  tables: [DRAFTING, DRAFT, DRAFT_THREAD, DRAFT_PIECE, SUGGESTION],
  migrations: [draftingTables],
  reads: { load: loadDrafting },
  writes: {
    set: setDrafting,
    add: addDraft,
    rename: renameDraft,
    remove: removeDraft,
    tie: tieThread,
    untie: untieThread,
    addPieces,
    compact: compactPieces,
    flatten: flattenDrafts,
    suggest: addSuggestion,
    settle: settleSuggestion,
    takeSuggestionBack,
  },
  sealAfter: { flatten: () => true },
  whole: fillDrafting,
  withdrawals: { suggestion: takeSuggestionBack },
  voiceGone: untieVoice,
});
