import type { PartTexts } from '../purpose/purpose.ts';
import type { Step } from './gathering.ts';

/** A count of people in the form in which it may be shown (disclosure: ShownCount). */
type Told =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'heard' }
  | { readonly kind: 'not-heard' };

export type RecordedLabel = 'shared' | 'nearly' | 'differ' | 'not-heard';

/**
 * The state at the end of a step. It contains nothing new: counts are as they were shown to everybody. Voices are
 * listed by id, once a gathering, and only as the common ground named them. So a voice that is taken back disappears
 * from here too, and no step reveals before or after which minute a voice was written (decision 0040).
 */
export type StepRecord = {
  readonly gathering: string;
  /** The turn that ended. A step that was gone back to has more than one. */
  readonly turn: number;
  readonly step: Step;
  /** ISO date on which it ended. */
  readonly on: string;
  /** Whole minutes it took, in a live gathering. */
  readonly minutes: number | null;
  readonly joined: Told;
  readonly answered: Told;
  /** How many voices were being asked. */
  readonly voices: number;
  readonly round: number | null;
  /** Of the common ground: the voices with their label, in the order they were shown. */
  readonly held: readonly { readonly voice: string; readonly label: RecordedLabel }[];
  /** The drafts at the end of drafting. */
  readonly drafts: readonly { readonly name: string; readonly parts: PartTexts }[];
  /** The number of the version that is, or was, put to consent. */
  readonly version: number | null;
};
