import { DIFFER_BAR, type Finding, type Label, NEARLY_BAR, SHARED_BAR } from './common-ground.ts';

/** How far below its threshold a probability must fall before a live screen removes a label. */
export const STEADINESS = 0.05;

/**
 * The label that a live screen shows. To avoid flicker, the previous label stays until its probability has fallen .05
 * below its threshold. Prints and JSON show the finding's own label and never call this.
 */
export const steadyLabel = (shown: Label | null, finding: Pick<Finding, 'label' | 'shared' | 'objection'>): Label => {
  const { label, shared, objection } = finding;
  if (shown === null || shown === label || shared === null || objection === null) return label;
  if (shown === 'differ') return objection >= DIFFER_BAR - STEADINESS ? 'differ' : label;
  // another label that passes its own threshold is never held back
  if (label === 'differ') return 'differ';
  if (shown === 'shared') return shared >= SHARED_BAR - STEADINESS ? 'shared' : label;
  if (shown === 'nearly' && label === 'not-heard') return shared >= NEARLY_BAR - STEADINESS ? 'nearly' : label;
  return label;
};
