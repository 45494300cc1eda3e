import type { NotYet, PartId, PartTexts } from '@throughline/domain';

/** A voice that is tied to a part, word for word. No author is known anywhere. */
export type TiedVoice = { readonly part: PartId; readonly words: string };

/** Who was heard, and how much of that may be told: "12 of 18", "fewer than five", "heard". */
export type MadeWith = { readonly name: string; readonly told: string };

/** Who was not heard. `asks` is null when nobody has said who will ask them. `by` is a name, `on` an ISO date. */
export type MadeWithout = { readonly name: string; readonly asks: { readonly by: string; readonly on: string } | null };

/** An answer that a not-yet was given. `on`: ISO date; `because`: what was done, will be, or why not. */
export type AnswerGiven = {
  readonly state: Exclude<NotYet['state'], 'unanswered'>;
  readonly by: string;
  readonly on: string;
  readonly because: string;
};

/** A not-yet whose writer lets it be printed. `answer` null: unanswered. */
export type PrintedNotYet = {
  readonly words: string;
  readonly wouldChange: string;
  readonly answer: AnswerGiven | null;
};

/**
 * Everything that a document may contain of one version of a purpose: plain data, without ids. Whoever fills it has
 * applied the disclosure rules, because every text here is printed word for word.
 */
export type PurposeSheet = {
  readonly circle: string;
  readonly question: string;
  /** BCP 47, of the circle's own words. */
  readonly language: string;
  /** 1, 2, 3 … */
  readonly version: number;
  /** ISO date on which this version was put to consent, or adopted. */
  readonly date: string;
  readonly parts: PartTexts;
  readonly threads: number;
  /** Every voice that is tied, in the order of the parts. */
  readonly voices: readonly TiedVoice[];
  readonly madeWith: readonly MadeWith[];
  readonly madeWithout: readonly MadeWithout[];
  /** Worries that may be printed, word for word. */
  readonly worries: readonly string[];
  /** How many more worries there are whose words are not for print; null when that may not be told. */
  readonly worriesKept: number | null;
  readonly notYets: readonly PrintedNotYet[];
  readonly notYetsKept: number | null;
  /** The disagreement rule, in words. */
  readonly rule: string;
  /** The outcome in words: totals of the whole circle, whether the rule was met, who decided and why. */
  readonly verdict: string;
  /** ISO date of the next review. */
  readonly reviewOn: string;
  /** The address of the purpose's page, to which the code to scan leads. */
  readonly link: string;
};
