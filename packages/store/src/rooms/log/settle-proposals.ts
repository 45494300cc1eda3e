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

// The domain's rules are asked inside the command, of what the tables hold at that moment: a voice that another process
// has just hidden, merged or taken back is judged as it is.

/** The voices that a proposal is about, as the domain's rules ask for them. */
function* voicesOf(
  circle: CircleId,
  { voice, into }: Pick<Proposal, 'voice' | 'into'>,
): Steps<(id: string) => Voice | null> {
  const found = new Map<string, Voice | null>();
  for (const id of into === null ? [voice] : [voice, into]) found.set(id, yield* findVoice(circle, id));
  return (id) => found.get(id) ?? null;
}

/**
 * Writes a proposal about a voice, if the domain's rule allows it of what is there now. Gives the entry, or the rule's
 * refusal. The same `id` again gives the entry that is there.
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

/** Proposed → done by somebody at position `from`, with the voice's new state; or the domain's refusal. */
export function* secondEntry(circle: CircleId, entry: string, from: PositionId | null): Steps<Outcome<LogEntry>> {
  const there = yield* findLogEntry(circle, entry);
  const find = yield* voicesOf(circle, there ?? { voice: '', into: null });
  const seconded = secondAction(there, { from, find });
  if (seconded.ok) yield* finishLogEntry(circle, entry);
  return seconded;
}

/** Proposed → dropped by somebody at position `from`; or the domain's refusal. */
export function* refuseEntry(circle: CircleId, entry: string, from: PositionId | null): Steps<Outcome<LogEntry>> {
  const dropped = dropAction(yield* findLogEntry(circle, entry), { from });
  if (dropped.ok) yield* dropLogEntry(circle, entry);
  return dropped;
}

/** Hides a voice at once for a convener, for a name or a danger; or the domain's refusal. `id`: of the new entry. */
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
