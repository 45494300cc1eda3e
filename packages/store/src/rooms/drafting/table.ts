import type { StoredDraft, PartTexts, Suggestion, Thread } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';
import type { DraftPiece } from './whole-drafting.ts';

export const DRAFTING = table('drafting', { rest: ['is_open:i', 'body'] });
export const DRAFT = table('draft', { key: ['id'], rest: ['name', 'place:i', 'epoch:i', 'parts'] });
export const DRAFT_THREAD = table('draft_thread', { key: ['draft_id', 'part', 'voice_id'] });
export const DRAFT_PIECE = table('draft_piece', { key: ['draft_id', 'id'], rest: ['epoch:i', 'body'] });
export const SUGGESTION = table('suggestion', {
  key: ['id'],
  rest: ['draft_id', 'part', 'text', 'state', 'reason'],
  detached: true,
});

export const draftRow = (circle: string, { id, name, place, epoch, parts }: StoredDraft): Values => [
  circle,
  id,
  name,
  place,
  epoch,
  JSON.stringify(parts),
];

export const suggestionRow = (circle: string, { id, draft, part, text, state, reason }: Suggestion): Values => [
  circle,
  id,
  draft,
  part,
  text,
  state,
  reason,
];

export const readDraft = (row: Row, threads: readonly Thread[]): StoredDraft =>
  ({
    id: row.id,
    name: row.name,
    parts: JSON.parse(row.parts as string) as PartTexts,
    threads,
    place: row.place,
    epoch: row.epoch,
  }) as StoredDraft;

export const readPiece = (row: Row): DraftPiece =>
  ({ draft: row.draft_id, id: row.id, epoch: row.epoch, body: row.body }) as DraftPiece;

export const readSuggestion = (row: Row): Suggestion =>
  ({
    id: row.id,
    draft: row.draft_id,
    part: row.part,
    text: row.text,
    state: row.state,
    reason: row.reason,
  }) as Suggestion;
