import type { Look } from './look.ts';
import type { PulseItem } from './question.ts';

/** What is declared before a pulse is launched. It applies to all its waves. */
export type Declaration = {
  readonly items: readonly PulseItem[];
  /** The one coarse grouping: names of its parts; none where a pulse is told of the whole only. */
  readonly parts: readonly string[];
};

/**
 * A pulse and everything that was ever told of it: plain JSON, for the caller to keep. It contains told looks and who
 * was a member when they were told. It contains no answer beyond what was told.
 */
export type Series = {
  readonly form: 1;
  readonly declared: Declaration;
  /** Everybody who was ever a member, with their part, which stays the same for the whole series. */
  readonly partOf: readonly Membership[];
  /** Who was a member in which wave. */
  readonly rosters: readonly { readonly wave: string; readonly members: readonly string[] }[];
  readonly questions: readonly KeptQuestion[];
  readonly told: readonly ToldWave[];
};

export type Membership = { readonly member: string; readonly part: string | null };

export type KeptQuestion = {
  readonly question: string;
  /** Decided when it was first told, from the numbers of answers alone. */
  readonly frame: 'whole' | 'parts';
  /** One a group: the whole; or each part, and last the members in no part. */
  readonly groups: readonly KeptGroup[];
};
/** What was told of a group, oldest first, and the waves that were held back because of their answers. */
export type KeptGroup = { readonly looks: readonly KeptLook[]; readonly heldBack: readonly KeptWave[] };
export type KeptWave = { readonly wave: string; readonly answers: number };
export type KeptLook = KeptWave & { readonly look: Look };

/** One wave, closed: who is a member now, and the answers. */
export type Wave = {
  readonly id: string;
  readonly members: readonly Membership[];
  readonly answers: readonly WaveAnswers[];
};
/** People by answer, low to high: one list a part, in the order declared, and last the members in no part. */
export type WaveAnswers = { readonly question: string; readonly counts: readonly (readonly number[])[] };

/** Why something is not told, or not told anew. */
export type Why =
  | 'too-few'
  | 'too-few-in-a-part'
  | 'told-as-a-whole'
  | 'not-all-parts'
  | 'came-or-went'
  | 'not-asked'
  | 'no-parts';

/** Answers of a group as they are shown. `noAnswer` members gave none; `notTold` gave one that is not told. */
export type ToldAnswers = {
  readonly answers: number;
  readonly members: number;
  readonly counts: readonly number[];
  readonly notTold: number;
  readonly noAnswer: number;
};

/**
 * One group in one wave. `told` is null where nothing of it is told, and `why` says why. `of` is the wave whose answers
 * are told. It is an earlier one where too few people or too few answers changed for telling it anew (`why` says so).
 */
export type ToldGroup = {
  readonly told: ToldAnswers | null;
  readonly of: string | null;
  readonly why: Why | null;
  /** Earlier waves that this one may be compared with: not those since which one to four members came or went. */
  readonly beside: readonly string[];
};

export type ToldQuestion = {
  readonly question: string;
  readonly scale: readonly string[];
  /** How many answered in this wave, where that may be said. */
  readonly answered: number | null;
  readonly whole: ToldGroup;
  /** Null, with `whyNoParts`, where it is told of the whole only. */
  readonly parts: readonly (ToldGroup & { readonly part: string })[] | null;
  readonly whyNoParts: Why | null;
};

/** Everything that may be shown of a wave, and nothing else. */
export type ToldWave = { readonly wave: string; readonly members: number; readonly questions: readonly ToldQuestion[] };
