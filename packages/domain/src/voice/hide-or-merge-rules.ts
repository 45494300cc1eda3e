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
    return refuse(
      'no-position',
      'Two people of different positions are needed. You chose not to say yours, so somebody else has to propose this.',
    );
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
    return refuse(
      'already-done',
      'Somebody has proposed this already. If you are of another position, you can second it.',
    );
  }
  return accept({ ...proposal, id: context.id, state: 'proposed', by: 'two', proposedFrom: context.from });
};

/** A second person, of another position, agrees: it is done. */
export const secondAction = (
  entry: LogEntry | null,
  context: { readonly from: PositionId | null; readonly find: (voice: string) => Voice | null },
): Outcome<LogEntry> => {
  if (entry === null) return refuse('not-found', 'This proposal is not there.');
  if (entry.state !== 'proposed') return refuse('already-done', 'This has been settled already.');
  if (context.from === null)
    return refuse('no-position', 'Two people of different positions are needed, and you chose not to say yours.');
  if (entry.proposedFrom === context.from)
    return refuse(
      'same-position',
      'It was proposed from your own position. Somebody of another position has to agree.',
    );
  const possible = judgeAction(entry, context.find);
  return possible.ok ? accept({ ...entry, state: 'done' }) : possible;
};

/** Somebody of another position says no: the proposal is dropped, and the log says so. */
export const dropAction = (
  entry: LogEntry | null,
  context: { readonly from: PositionId | null },
): Outcome<LogEntry> => {
  if (entry === null) return refuse('not-found', 'This proposal is not there.');
  if (entry.state !== 'proposed') return refuse('already-done', 'This has been settled already.');
  if (context.from === null)
    return refuse('no-position', 'Choose a position first: two people of different positions settle this.');
  return accept({ ...entry, state: 'dropped' });
};

/** One convener alone may hide at once, for a name or a danger, and for nothing else. */
export const hideAlone = (
  wish: { readonly voice: string; readonly reason: Reason },
  context: { readonly id: string; readonly find: (voice: string) => Voice | null },
): Outcome<LogEntry> => {
  if (wish.reason !== 'name' && wish.reason !== 'danger') {
    return refuse(
      'not-allowed',
      'One person alone may hide a voice only for a name or a danger. For anything else two people of different positions are needed.',
      'reason',
    );
  }
  const proposal: Proposal = { voice: wish.voice, action: 'hide', into: null, reason: wish.reason };
  const possible = judgeAction(proposal, context.find);
  if (!possible.ok) return possible;
  return accept({ ...proposal, id: context.id, state: 'done', by: 'convener', proposedFrom: null });
};

const judgeAction = (proposal: Proposal, find: (voice: string) => Voice | null): Outcome<null> => {
  const voice = find(proposal.voice);
  if (voice === null) return refuse('not-found', 'This voice is not in the circle any more.');
  if (!REASONS[proposal.action].includes(proposal.reason))
    return refuse('malformed', 'Choose one of the reasons on the list.', 'reason');
  if (proposal.action === 'bring-back') {
    return voice.state === 'asked' ? refuse('already-done', 'This voice is being asked already.') : accept(null);
  }
  if (voice.state !== 'asked') return refuse('already-done', 'This voice is not being asked any more.');
  if (proposal.action === 'hide')
    return proposal.into === null ? accept(null) : refuse('malformed', 'Hiding needs one voice only.', 'into');
  const into = proposal.into === null ? null : find(proposal.into);
  if (into === null || proposal.into === proposal.voice)
    return refuse('malformed', 'Choose the other voice that says the same.', 'into');
  return into.state === 'asked'
    ? accept(null)
    : refuse('malformed', 'The other voice is not being asked any more. Choose one that is.', 'into');
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
