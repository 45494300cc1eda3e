import type { PositionId } from '../circle/circle.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { type Action, type LogEntry, REASONS, type Reason } from './hide-or-merge.ts';
import type { Voice } from './voice.ts';

export type Proposal = {
  readonly voice: string;
  readonly action: Action;
  readonly into: string | null;
  readonly reason: Reason;
};

/** Somebody proposes to hide, merge or bring back a voice; it happens when somebody of another position seconds it. */
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

/** A second person, of another position, agrees: it is done. */
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

/** Somebody of another position says no: the proposal is dropped, and the log says so. */
export const dropAction = (
  entry: LogEntry | null,
  context: { readonly from: PositionId | null },
): Outcome<LogEntry> => {
  if (entry === null) return refuse('not-found', 'no-such-proposal');
  if (entry.state !== 'proposed') return refuse('already-done', 'proposal-settled');
  if (context.from === null) return refuse('no-position', 'dropper-without-position');
  return accept({ ...entry, state: 'dropped' });
};

/** One convener alone may hide at once, for a name or a danger, and for nothing else. */
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

/** What a finished entry makes of its voice. */
export const stateAfter = (entry: Pick<LogEntry, 'action' | 'into'>): Pick<Voice, 'state' | 'mergedInto'> => {
  if (entry.action === 'hide') return { state: 'hidden', mergedInto: null };
  if (entry.action === 'merge') return { state: 'merged', mergedInto: entry.into };
  return { state: 'asked', mergedInto: null };
};

/** Where a voice's words live on, through however many merges; itself when it was not merged. Safe against rings. */
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
