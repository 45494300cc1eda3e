import type { PositionId } from '../circle/circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { type Action, type LogEntry, REASONS, type Reason } from './hide-or-merge.ts';
import type { Voice } from './voice.ts';
import type { VoiceRefusals } from './voice-refusals.ts';

const { refuse } = reasonsOf<VoiceRefusals>();

export type Proposal = {
  readonly voice: string;
  readonly action: Action;
  readonly into: string | null;
  readonly reason: Reason;
};

/**
 * Somebody proposes to hide, merge or bring back a voice. It happens when somebody of another position seconds the
 * proposal.
 */
export const proposeAction = (
  proposal: Proposal,
  context: {
    readonly id: string;
    readonly from: PositionId | null;
    readonly find: (voice: string) => Voice | null;
    readonly log: readonly LogEntry[];
  },
): Outcome<LogEntry> => {
  if (context.from === null) {
    return refuse('no-position', 'proposer-without-position');
  }
  const possible = judgeAction(proposal, context.find);
  if (!possible.ok) return possible;
  if (
    context.log.some(
      (entry) =>
        entry.state === 'proposed' &&
        entry.voice === proposal.voice &&
        entry.action === proposal.action &&
        entry.into === proposal.into,
    )
  ) {
    return refuse('already-done', 'proposed-already');
  }
  return accept({ ...proposal, id: context.id, state: 'proposed', by: 'two', proposedFrom: context.from });
};

/** A second person, of another position, agrees, and the action is carried out. */
export const secondAction = (
  entry: LogEntry | null,
  context: { readonly from: PositionId | null; readonly find: (voice: string) => Voice | null },
): Outcome<LogEntry> => {
  if (entry === null) return refuse('not-found', 'no-such-proposal');
  if (entry.state !== 'proposed') return refuse('already-done', 'proposal-settled');
  if (context.from === null) return refuse('no-position', 'seconder-without-position');
  if (entry.proposedFrom === context.from) return refuse('same-position', 'seconder-of-same-position');
  const possible = judgeAction(entry, context.find);
  return possible.ok ? accept({ ...entry, state: 'done' }) : possible;
};

/** Somebody of another position disagrees: the proposal is dropped, and the log records that. */
export const dropAction = (
  entry: LogEntry | null,
  context: { readonly from: PositionId | null },
): Outcome<LogEntry> => {
  if (entry === null) return refuse('not-found', 'no-such-proposal');
  if (entry.state !== 'proposed') return refuse('already-done', 'proposal-settled');
  if (context.from === null) return refuse('no-position', 'dropper-without-position');
  return accept({ ...entry, state: 'dropped' });
};

/**
 * One convener alone may hide a voice at once if it names somebody or puts somebody in danger, and for no other reason.
 */
export const hideAlone = (
  wish: { readonly voice: string; readonly reason: Reason },
  context: { readonly id: string; readonly find: (voice: string) => Voice | null },
): Outcome<LogEntry> => {
  if (wish.reason !== 'name' && wish.reason !== 'danger') {
    return refuse('not-allowed', 'hidden-alone-for-other-reason', {}, { field: 'reason' });
  }
  const proposal: Proposal = { voice: wish.voice, action: 'hide', into: null, reason: wish.reason };
  const possible = judgeAction(proposal, context.find);
  if (!possible.ok) return possible;
  return accept({ ...proposal, id: context.id, state: 'done', by: 'convener', proposedFrom: null });
};

const judgeAction = (proposal: Proposal, find: (voice: string) => Voice | null): Outcome<null> => {
  const voice = find(proposal.voice);
  if (voice === null) return refuse('not-found', 'voice-gone');
  if (!REASONS[proposal.action].includes(proposal.reason))
    return refuse('malformed', 'reason-not-on-list', {}, { field: 'reason' });
  if (proposal.action === 'bring-back') {
    return voice.state === 'asked' ? refuse('already-done', 'voice-asked-already') : accept(null);
  }
  if (voice.state !== 'asked') return refuse('already-done', 'voice-not-asked');
  if (proposal.action === 'hide')
    return proposal.into === null ? accept(null) : refuse('malformed', 'hiding-takes-one-voice', {}, { field: 'into' });
  const into = proposal.into === null ? null : find(proposal.into);
  if (into === null || proposal.into === proposal.voice)
    return refuse('malformed', 'merge-needs-other-voice', {}, { field: 'into' });
  return into.state === 'asked'
    ? accept(null)
    : refuse('malformed', 'merge-into-voice-not-asked', {}, { field: 'into' });
};

/** The voice after a finished entry of the log. */
export const stateAfter = (entry: Pick<LogEntry, 'action' | 'into'>): Pick<Voice, 'state' | 'mergedInto'> => {
  if (entry.action === 'hide') return { state: 'hidden', mergedInto: null };
  if (entry.action === 'merge') return { state: 'merged', mergedInto: entry.into };
  return { state: 'asked', mergedInto: null };
};

/**
 * The voice in which this voice's words live on, through any number of merges; itself when it was not merged. Stops at
 * cycles.
 */
export const livesOnIn = (voice: string, find: (voice: string) => Voice | null): string => {
  const passed = new Set<string>();
  let at = voice;
  for (;;) {
    const next = find(at)?.mergedInto ?? null;
    if (next === null || passed.has(next)) return at;
    passed.add(at);
    at = next;
  }
};
