import type { NoValues } from '../refusal-values.ts';

/** Why a plan is not taken, or a press does nothing. */
export type GatheringRefusals = {
  readonly 'gathering-begun-already': NoValues;
  readonly 'other-gathering-running': { name: string };
  readonly 'gathering-not-begun': NoValues;
  readonly 'first-step': NoValues;
  readonly 'going-back-not-confirmed': NoValues;
  readonly 'no-step-on': NoValues;
  readonly 'added-time-out-of-range': { most: number };
  readonly 'no-gathering-to-lead': NoValues;
  readonly 'leader-name-missing': NoValues;
  readonly 'gathering-closed': NoValues;
  readonly 'gathering-moved-on': NoValues;
  readonly 'plan-changed-meanwhile': NoValues;
  readonly 'begun-steps-stay': NoValues;
  readonly 'gathering-name-missing': NoValues;
  readonly 'too-many-steps': { most: number };
  readonly 'no-such-step': NoValues;
  readonly 'step-length-out-of-range': { unit: 'minutes' | 'days'; most: number };
  readonly 'no-close-at-end': NoValues;
  readonly 'link-not-an-address': NoValues;
  readonly 'start-not-a-time': NoValues;
  readonly 'no-such-time-zone': NoValues;
};
