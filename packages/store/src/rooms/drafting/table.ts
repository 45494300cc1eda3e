import type { KeptDraft, PartTexts, Suggestion, Thread } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';
import type { DraftPiece } from './port.ts';

type Values = readonly Value[];

export const draftRow = (circle: string, { id, name, place, epoch, parts }: KeptDraft): Values => [
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

export const readDraft = (row: Row, threads: readonly Thread[]): KeptDraft =>
  ({
    id: row.id,
    name: row.name,
    parts: JSON.parse(row.parts as string) as PartTexts,
    threads,
    place: row.place,
    epoch: row.epoch,
  }) as KeptDraft;

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
