import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';

/** What must still be true for a change of drafts to be written. `whileOpen`: drafting is open. */
export type DraftingOnly = { readonly whileOpen?: boolean };

/** Whether a change may be written now. Drafting may have been closed since the caller checked. */
export function* mayDraft(circle: CircleId, { whileOpen = false }: DraftingOnly): Steps<boolean> {
  if (!whileOpen) return true;
  return (yield* ask('SELECT 1 AS one FROM drafting WHERE circle_id = ? AND is_open = 1', circle)).length > 0;
}
