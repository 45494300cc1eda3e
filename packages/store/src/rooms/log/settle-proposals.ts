import {
  accept,
  type CircleId,
  dropAction,
  hideAlone,
  type LogEntry,
  type Outcome,
  type PositionId,
  type Proposal,
  proposeAction,
  secondAction,
  type Voice,
} from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';
import { findVoice } from '../voice/commands.ts';
import { addLogEntry, dropLogEntry, findLogEntry, finishLogEntry } from './commands.ts';
import { readLogEntry } from './table.ts';

// These commands ask the domain's rules about what the tables hold while they run, so that a voice that another process
// has just hidden, merged or taken back is judged as it is now.

/** The voices that a proposal concerns, in the form that the domain's rules take. */
function* voicesOf(
  circle: CircleId,
  { voice, into }: Pick<Proposal, 'voice' | 'into'>,
): Steps<(id: string) => Voice | null> {
  const found = new Map<string, Voice | null>();
  for (const id of into === null ? [voice] : [voice, into]) found.set(id, yield* findVoice(circle, id));
  return (id) => found.get(id) ?? null;
}

/**
 * Writes a proposal about a voice if the domain's rule allows it now. Returns the entry, or the rule's refusal. A
 * repeated `id` returns the entry that exists.
 */
export function* proposeEntry(
  circle: CircleId,
  proposal: Proposal,
  { id, from }: { readonly id: string; readonly from: PositionId | null },
): Steps<Outcome<LogEntry>> {
  const there = yield* findLogEntry(circle, id);
  if (there !== null) return accept(there);
  const find = yield* voicesOf(circle, proposal);
  const log = (yield* ask(
    "SELECT * FROM log_entry WHERE circle_id = ? AND voice_id = ? AND state = 'proposed' ORDER BY id",
    circle,
    proposal.voice,
  )).map(readLogEntry);
  const proposed = proposeAction(proposal, { id, from, find, log });
  if (proposed.ok) yield* addLogEntry(circle, proposed.value);
  return proposed;
}

/**
 * Moves an entry from proposed to done for somebody at position `from`, and gives the voice its new state. Returns the
 * entry, or the rule's refusal.
 */
export function* secondEntry(circle: CircleId, entry: string, from: PositionId | null): Steps<Outcome<LogEntry>> {
  const there = yield* findLogEntry(circle, entry);
  const find = yield* voicesOf(circle, there ?? { voice: '', into: null });
  const seconded = secondAction(there, { from, find });
  if (seconded.ok) yield* finishLogEntry(circle, entry);
  return seconded;
}

/**
 * Moves an entry from proposed to dropped for somebody at position `from`. Returns the entry, or the rule's refusal.
 */
export function* refuseEntry(circle: CircleId, entry: string, from: PositionId | null): Steps<Outcome<LogEntry>> {
  const dropped = dropAction(yield* findLogEntry(circle, entry), { from });
  if (dropped.ok) yield* dropLogEntry(circle, entry);
  return dropped;
}

/**
 * Hides a voice at once for a convener, because it holds a name or a danger. `id` is for the new entry. Returns the
 * entry, or the rule's refusal.
 */
export function* hideAtOnce(
  circle: CircleId,
  wish: Pick<Proposal, 'voice' | 'reason'>,
  id: string,
): Steps<Outcome<LogEntry>> {
  const there = yield* findLogEntry(circle, id);
  if (there !== null) return accept(there);
  const hidden = hideAlone(wish, { id, find: yield* voicesOf(circle, { voice: wish.voice, into: null }) });
  if (hidden.ok) yield* addLogEntry(circle, hidden.value);
  return hidden;
}
