import type { ClampedCounts, Tally, ToldTally } from './tally.ts';
import type { WholeThen } from './whole-and-parts.ts';

/** What the caller's engine says of clamped counts, one entry a position that is shown. */
export type Judged = {
  readonly label: ReleasedLabel;
  /** By place in the list of counts. */
  readonly needs: readonly { readonly position: number; readonly more: number }[] | null;
  readonly fragile: boolean;
  /** Places in the list whose answers are too few for their size to tell. */
  readonly cannotTell: readonly number[];
  /** Order inside a label: higher first, in steps of .05. */
  readonly order: number;
};
export type Judge = (counts: readonly ClampedCounts[]) => Judged;
export type ReleasedLabel = 'shared' | 'nearly' | 'differ' | 'not-heard';

/** One voice as the answers stand. `cells`: one tally a position, in order, and last of those in no position. */
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
  /** Told apart by position, or null where that would tell too much: then perhaps the whole. */
  readonly positions: readonly ReleasedPosition[] | null;
  readonly whole: ToldTally | null;
};

/** `tally` null: too few to tell. `tells`: it has enough answers for its size to be part of the label. */
export type ReleasedPosition = {
  readonly position: string;
  readonly tally: ToldTally | null;
  readonly tells: boolean;
};

/** All that may be shown of a result, and nothing else: plain JSON. */
export type Release = {
  readonly form: 1;
  readonly revision: number;
  readonly round: number;
  readonly threshold: number;
  readonly voices: readonly ReleasedVoice[];
  /** "This is the wrong question": null below five people; `of`: at least so many; `marked` null: none or one. */
  readonly wrongQuestion: { readonly of: number; readonly marked: number | null } | null;
  /** Published elsewhere before: shown as it is (an imported conversation). */
  readonly openData: boolean;
};

/** `on the way`: the round is open. `at the end`: it closes, and what came too late to be told is said. */
export type Moment = 'on the way' | 'at the end';

/**
 * What the server keeps beside a release, and never sends: what was ever told last of each voice, hidden ones included.
 * It holds told forms and numbers of answers, no exact tally.
 */
export type Basis = {
  readonly voices: Readonly<Record<string, Remembered>>;
  /** `marked` 0: none or one. */
  readonly wrongQuestion: { readonly of: number; readonly marked: number } | null;
};
export type Remembered = {
  /** By position; null where nothing ever was told. */
  readonly cells: readonly (ToldTally | null)[];
  readonly whole: ToldTally | null;
  readonly wholeThen: WholeThen | null;
  readonly important: number | null;
};

export type Kept = { readonly release: Release; readonly basis: Basis };
