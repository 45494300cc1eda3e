import type { Release } from '@throughline/disclosure';
import type { RecordedLabel, StepRecord } from '@throughline/domain';

const ORDER: readonly RecordedLabel[] = ['shared', 'nearly', 'differ', 'not-heard'];

/** The common ground in the order in which everybody was shown it. */
export const heldInOrder = (voices: Release['voices']): StepRecord['held'] =>
  [...voices]
    .sort(
      (a, b) =>
        ORDER.indexOf(a.label) - ORDER.indexOf(b.label) ||
        (b.order - a.order) * (a.label === 'differ' ? -1 : 1) ||
        b.importance - a.importance ||
        (a.voice < b.voice ? -1 : 1),
    )
    .map(({ voice, label }) => ({ voice, label }));
