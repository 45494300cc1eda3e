import type { PlaceId } from './subject.ts';

/** Every rule of the coach, in the order in which it asks. */
export const RULE_IDS = [
  'purpose-opens-with-solution',
  'purpose-opens-with-compliance',
  'purpose-is-an-aim',
  'purpose-names-nobody',
  'purpose-names-only-everyone',
  'purpose-worn-words',
  'purpose-rules-nothing-out',
  'purpose-one-position-threads',
  'purpose-one-position-words',
  'purpose-long-part',
  'purpose-hard-to-read',
  'aim-is-a-target',
  'aim-names-solution',
  'aim-without-what',
  'aim-without-whom',
  'aim-without-how-much',
  'aim-without-when',
  'aim-date-past',
  'aim-without-purpose',
  'voice-names-person',
  'voice-guesses-motives',
  'voice-several-ideas',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Offsets into the text of a place as it was given (UTF-16, as `slice` counts): `from` inclusive, `to` exclusive. */
export type Span = { readonly place: PlaceId; readonly from: number; readonly to: number };

/** One question to the writer. It blocks nothing, and no wording is suggested. */
export type Finding = {
  readonly rule: RuleId;
  /** Where the question is shown: a part of the purpose, or the single text of an aim or a voice. */
  readonly place: PlaceId;
  /** The words that led to it, in their order. Empty where it is about something absent. */
  readonly spans: readonly Span[];
  readonly question: string;
  /** The "Why we ask" line, without those words before it. */
  readonly why: string;
};
