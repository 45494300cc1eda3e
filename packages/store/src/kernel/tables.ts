import type {
  Ballot,
  KeptDraft,
  LogEntry,
  PartTexts,
  Response,
  Round,
  Story,
  Suggestion,
  Thread,
  Translation,
  Voice,
} from '@throughline/domain';
import type { DraftPiece } from '../rooms/drafting/port.ts';
import { bit, type Row, type Table, type Value } from './command.ts';

const table = (name: string, ...columns: readonly string[]): Table => ({
  name,
  columns: columns.map((column) => (column.endsWith(':i') ? [column.slice(0, -2), 'integer'] : [column, 'text'])),
});

/** Every table with its columns: what many rows are put into, and what a backup carries. */
export const TABLES = {
  circle: table('circle', 'circle_id', 'body'),
  admission: table('admission', 'circle_id', 'code', 'pass'),
  change: table('change', 'circle_id', 'version:i'),
  convener: table('convener', 'circle_id', 'user_id'),
  invitation: table('invitation', 'circle_id', 'token_hash', 'expires'),
  roll: table('roll', 'circle_id', 'id'),
  ballot: table('ballot', 'circle_id', 'id', 'position', 'position_n:i', 'wrong_question:i', 'wrong_question_n:i'),
  response: table('response', 'circle_id', 'ballot_id', 'voice_id', 'answer:i', 'important:i', 'n:i'),
  voice: table('voice', 'circle_id', 'id', 'text', 'language', 'origin', 'state', 'merged_into', 'translations'),
  story: table('story', 'circle_id', 'id', 'text', 'language', 'share'),
  withdrawal: table('withdrawal', 'circle_id', 'kind', 'id'),
  log_entry: table(
    'log_entry',
    'circle_id',
    'id',
    'voice_id',
    'action',
    'into_voice',
    'reason',
    'state',
    'done_by',
    'proposed_from',
  ),
  round: table('round', 'circle_id', 'number:i', 'state', 'mode', 'until'),
  release: table('release', 'circle_id', 'body'),
  drafting: table('drafting', 'circle_id', 'is_open:i', 'body'),
  draft: table('draft', 'circle_id', 'id', 'name', 'place:i', 'epoch:i', 'parts'),
  draft_thread: table('draft_thread', 'circle_id', 'draft_id', 'part', 'voice_id'),
  draft_piece: table('draft_piece', 'circle_id', 'draft_id', 'id', 'epoch:i', 'body'),
  suggestion: table('suggestion', 'circle_id', 'id', 'draft_id', 'part', 'text', 'state', 'reason'),
  version: table(
    'version',
    'circle_id',
    'number:i',
    'text_hash',
    'parts',
    'threads',
    'language',
    'put_on',
    'until',
    'review_on',
    'decision',
  ),
  review: table('review', 'circle_id', 'n:i', 'number:i', 'review_on', 'set_by', 'set_on'),
  review_reminder: table('review_reminder', 'circle_id', 'number:i', 'review_on', 'reminded_on'),
  consent: table(
    'consent',
    'circle_id',
    'text_hash',
    'id',
    'position',
    'answer',
    'words',
    'would_change',
    'shown',
    'n:i',
  ),
  owed_answer: table('owed_answer', 'circle_id', 'consent_id', 'n:i', 'kind', 'by_name', 'on_date', 'because'),
  before_purpose: table('before_purpose', 'circle_id', 'because', 'by_name', 'on_date'),
  public_choice: table('public_choice', 'circle_id', 'is_open:i', 'by_name', 'on_date'),
  sighting: table('sighting', 'circle_id', 'text_hash', 'id', 'saw', 'n:i'),
  gathering: table('gathering', 'circle_id', 'id', 'state', 'edition:i', 'body'),
  step_record: table('step_record', 'circle_id', 'gathering_id', 'turn:i', 'body'),
  lead_heard: table('lead_heard', 'circle_id', 'gathering_id', 'at'),
  roster: table('roster', 'circle_id', 'id', 'name', 'email', 'affected', 'invited_on'),
} as const;

/** Rewritten in the order of their keys when a round, drafting or a consent round has closed. */
export const DETACHED = [
  'roll',
  'ballot',
  'response',
  'voice',
  'story',
  'suggestion',
  'withdrawal',
  'consent',
  'sighting',
] as const;

export const columnsOf = ({ columns }: Table): string => columns.map(([name]) => name).join(', ');

type Values = readonly Value[];
export const ballotRow = (circle: string, { id, position, wrongQuestion }: Ballot): Values => [
  circle,
  id,
  position,
  1,
  bit(wrongQuestion),
  bit(wrongQuestion),
];
export const responseRow = (circle: string, ballot: string, { voice, answer, important, n }: Response): Values => [
  circle,
  ballot,
  voice,
  answer,
  bit(important),
  n,
];
export const voiceRow = (circle: string, voice: Voice): Values => [
  circle,
  voice.id,
  voice.text,
  voice.language,
  voice.origin,
  voice.state,
  voice.mergedInto,
  JSON.stringify(voice.translations),
];
export const storyRow = (circle: string, { id, text, language, share }: Story): Values => [
  circle,
  id,
  text,
  language,
  share,
];
export const logRow = (circle: string, entry: LogEntry): Values => [
  circle,
  entry.id,
  entry.voice,
  entry.action,
  entry.into,
  entry.reason,
  entry.state,
  entry.by,
  entry.proposedFrom,
];
export const roundRow = (circle: string, { number, state, mode, until }: Round): Values => [
  circle,
  number,
  state,
  mode,
  until,
];

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
export const readVoice = (row: Row): Voice =>
  ({
    id: row.id,
    text: row.text,
    language: row.language,
    origin: row.origin,
    state: row.state,
    mergedInto: row.merged_into,
    translations: JSON.parse(row.translations as string) as Translation[],
  }) as Voice;
export const readStory = (row: Row): Story =>
  ({ id: row.id, text: row.text, language: row.language, share: row.share }) as Story;
export const readLogEntry = (row: Row): LogEntry =>
  ({
    id: row.id,
    voice: row.voice_id,
    action: row.action,
    into: row.into_voice,
    reason: row.reason,
    state: row.state,
    by: row.done_by,
    proposedFrom: row.proposed_from,
  }) as LogEntry;
export const readRound = (row: Row): Round =>
  ({ number: row.number, state: row.state, mode: row.mode, until: row.until }) as Round;
export const readResponse = (row: Row): Response =>
  ({
    voice: row.voice_id,
    answer: row.answer,
    important: row.important === 1,
    n: row.n,
  }) as Response;
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
