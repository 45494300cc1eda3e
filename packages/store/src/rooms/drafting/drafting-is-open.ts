import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';

/** What a change of drafts was judged by: `whileOpen`, that drafting is open. */
export type DraftingOnly = { readonly whileOpen?: boolean };

/** Whether a change may be made now: drafting may have been closed since it was judged. */
export function* mayDraft(circle: CircleId, { whileOpen = false }: DraftingOnly): Steps<boolean> {
  if (!whileOpen) return true;
  return (yield* ask('SELECT 1 AS one FROM drafting WHERE circle_id = ? AND is_open = 1', circle)).length > 0;
}
