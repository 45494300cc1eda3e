import type { PartTexts } from '../purpose/purpose.ts';
import type { Step } from './gathering.ts';

/** A count of people as it may be shown (disclosure: ShownCount). */
type Told =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'heard' }
  | { readonly kind: 'not-heard' };

export type RecordedLabel = 'shared' | 'nearly' | 'differ' | 'not-heard';

/**
 * What had come of a step when it was left. Nothing in it is new: counts stand as they were shown to everybody. Voices are
 * named by their id and only as the common ground named them, once a gathering, so that a voice that is taken back is gone
 * from here too, and so that no step says before or after which minute a voice was written (decision 0040).
 */
export type StepRecord = {
  readonly gathering: string;
  /** The turn that was left: a step gone back to has more than one. */
  readonly turn: number;
  readonly step: Step;
  /** ISO date on which it was left. */
  readonly on: string;
  /** Whole minutes it took, when live. */
  readonly minutes: number | null;
  readonly joined: Told;
  readonly answered: Told;
  /** How many voices were asked. */
  readonly voices: number;
  readonly round: number | null;
  /** Of the common ground: the voices with their label, in the order they were shown. */
  readonly held: readonly { readonly voice: string; readonly label: RecordedLabel }[];
  /** Drafts as they stood when drafting ended. */
  readonly drafts: readonly { readonly name: string; readonly parts: PartTexts }[];
  /** The number of the version that is, or was, put to consent. */
  readonly version: number | null;
};
