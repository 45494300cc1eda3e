import type { Release } from '@throughline/disclosure';
import type { RecordedLabel, StepRecord } from '@throughline/domain';

const ORDER: readonly RecordedLabel[] = ['shared', 'nearly', 'differ', 'not-heard'];

/** The common ground as everybody was shown it, in that order. */
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
