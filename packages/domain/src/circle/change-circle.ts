import type { Circle } from './circle.ts';
import { type Fault, reasonsOf } from '../refusal.ts';
import { type CircleDraft, createCircle } from './create-circle.ts';
import type { CircleRefusals } from './circle-refusals.ts';

const { fault } = reasonsOf<CircleRefusals>();

/** The fields that may still be changed: all until somebody has joined, few afterwards (CI6). */
export type Changeable = 'all' | 'little';

/**
 * Changes a circle. Once somebody has joined, what they joined stays as they read it. Only these may change here: the
 * date by which people hear back, whom to tell if someone is at risk, and the convener's name.
 */
export const changeCircle = (
  circle: Circle,
  draft: CircleDraft,
  context: { readonly changeable: Changeable; readonly today: string; readonly affectedId: (index: number) => string },
): { readonly circle: Circle } | { readonly faults: readonly Fault[] } => {
  const read = createCircle(draft, { id: circle.id, today: context.today, affectedId: context.affectedId });
  if ('faults' in read) return read;
  const changed = read.circle;
  // the list of who is affected has its own function and may change at any time
  const kept: Circle = {
    ...changed,
    affected: circle.affected,
    threshold: circle.threshold,
    example: circle.example,
    imported: circle.imported,
  };
  if (context.changeable === 'all') return { circle: kept };
  const fixed = FIXED.filter(({ same }) => !same(circle, changed)).map(({ field }) => fault(field, 'joined-by-this'));
  return fixed.length > 0 ? { faults: fixed } : { circle: kept };
};

const FIXED: readonly { readonly field: string; readonly same: (before: Circle, after: Circle) => boolean }[] = [
  { field: 'name', same: (a, b) => a.name === b.name },
  { field: 'question', same: (a, b) => a.question === b.question },
  { field: 'positions', same: (a, b) => JSON.stringify(a.positions) === JSON.stringify(b.positions) },
  { field: 'rule', same: (a, b) => a.rule === b.rule },
  { field: 'frame.decided', same: (a, b) => a.frame.decided === b.frame.decided },
  { field: 'frame.open', same: (a, b) => a.frame.open === b.frame.open },
  { field: 'frame.decides', same: (a, b) => a.frame.decides === b.frame.decides },
  { field: 'frame.get', same: (a, b) => a.frame.get === b.frame.get },
  { field: 'matrixDeclared', same: (a, b) => a.matrixDeclared === b.matrixDeclared },
];
