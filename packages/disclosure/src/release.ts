import type { ClampedCounts, Tally, ToldTally } from './tally.ts';
import type { WholeThen } from './whole-and-positions.ts';

/** What the caller's engine says about clamped counts, one entry a position that is shown. */
export type Judged = {
  readonly label: ReleasedLabel;
  /** By index in the list of counts. */
  readonly needs: readonly { readonly position: number; readonly more: number }[] | null;
  readonly fragile: boolean;
  /** Indices in the list of the positions that have too few answers for their size to tell. */
  readonly cannotTell: readonly number[];
  /** Order within a label: higher first, in steps of .05. */
  readonly order: number;
};
export type Judge = (counts: readonly ClampedCounts[]) => Judged;
export type ReleasedLabel = 'shared' | 'nearly' | 'differ' | 'not-heard';

/**
 * One voice with its current answers. `cells`: one tally a position, in order, and last the tally of people in no
 * position.
 */
export type VoiceState = {
  readonly id: string;
  readonly cells: readonly Tally[];
  readonly important: number;
};

/** A circle as it stands; `members` like `cells`. Hidden and merged voices are left out by the caller. */
export type CircleState = {
  readonly round: number;
  readonly threshold: number;
  readonly positions: readonly string[];
  readonly members: readonly number[];
  readonly voices: readonly VoiceState[];
  /** Ballots that say "This is the wrong question". */
  readonly wrongQuestion: number;
};

export type ReleasedVoice = {
  readonly voice: string;
  readonly label: ReleasedLabel;
  readonly needs: readonly { readonly position: string; readonly more: number }[] | null;
  readonly fragile: boolean;
  readonly order: number;
  /** Marked as mattering most, in whole fives: 0, 5, 10 … */
  readonly importance: number;
  /** The positions told separately, or null where that would reveal too much; then the whole may be told instead. */
  readonly positions: readonly ReleasedPosition[] | null;
  readonly whole: ToldTally | null;
};

/** `tally` null: too few to tell. `tells`: it has enough answers for its size to enter the label. */
export type ReleasedPosition = {
  readonly position: string;
  readonly tally: ToldTally | null;
  readonly tells: boolean;
};

/** Everything that may be shown of a result, and nothing else: plain JSON. */
export type Release = {
  readonly form: 1;
  readonly revision: number;
  readonly round: number;
  readonly threshold: number;
  readonly voices: readonly ReleasedVoice[];
  /**
   * "This is the wrong question": null below five people. `of`: at least so many people. `marked` null: none or one.
   */
  readonly wrongQuestion: { readonly of: number; readonly marked: number | null } | null;
  /** Published elsewhere before, so it is shown exactly (an imported conversation). */
  readonly openData: boolean;
};

/**
 * `on the way`: the round is open. `at the end`: it closes, and the number of answers that came too late to be told is
 * shown.
 */
export type Moment = 'on the way' | 'at the end';

/**
 * What the server keeps beside a release and never sends: the last told form of each voice, hidden ones included. It
 * contains told forms and numbers of answers, no exact tally.
 */
export type Basis = {
  readonly voices: Readonly<Record<string, Remembered>>;
  /** `marked` 0: none or one. */
  readonly wrongQuestion: { readonly of: number; readonly marked: number } | null;
};
export type Remembered = {
  /** By position; null where nothing was ever told. */
  readonly cells: readonly (ToldTally | null)[];
  readonly whole: ToldTally | null;
  readonly wholeThen: WholeThen | null;
  readonly important: number | null;
};

export type Kept = { readonly release: Release; readonly basis: Basis };
