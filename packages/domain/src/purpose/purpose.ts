import type { DetachedId } from '../ballot/ballot.ts';
import type { TextHash } from '../consent/consent.ts';
import type { Verdict } from '../consent/decide.ts';

/** The six parts of a purpose, in their order (product.md § 5.3). */
export const PARTS = ['we-are', 'together-we', 'so-that', 'we-live-it-when', 'we-will-not', 'still-open'] as const;
export type PartId = (typeof PARTS)[number];
export type PartTexts = Readonly<Record<PartId, string>>;

/** The link from a part of the purpose to a voice it came from. Who tied it is stored nowhere. */
export type Thread = { readonly part: PartId; readonly voice: DetachedId };

/** A purpose being written. There may be several side by side. */
export type Draft = {
  readonly id: string;
  readonly name: string;
  readonly parts: PartTexts;
  readonly threads: readonly Thread[];
};

/** The outcome of a version that was put to consent. */
export type Decision = {
  readonly adopted: boolean;
  readonly verdict: Verdict;
  /** The convener's reasons; required where the verdict alone does not decide. */
  readonly reasons: string;
  /** Who decided, if a person did. */
  readonly by: string | null;
  /** ISO date. */
  readonly on: string;
};

/** A dated text that never changes. `decision` null: it is being put to consent now. */
export type Version = {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly text: TextHash;
  readonly parts: PartTexts;
  readonly threads: readonly Thread[];
  readonly language: string;
  /** ISO date on which it was put to consent. */
  readonly putOn: string;
  /** ISO date: the last day on which answers are taken; null: until it is closed. */
  readonly until: string | null;
  /** ISO date of its review. */
  readonly reviewOn: string;
  readonly decision: Decision | null;
};

/** A new review date for a version; the version itself never changes. */
export type Review = {
  readonly number: number;
  /** ISO date. */
  readonly reviewOn: string;
  readonly by: string;
  /** ISO date on which it was set. */
  readonly setOn: string;
};

/** Whether the standing purpose has a public page, and who decided that. */
export type PublicChoice = { readonly open: boolean; readonly by: string; readonly on: string };

/** Why aims and cycles may begin before a purpose was consented to: a convener's words, with a date. */
export type BeforePurpose = { readonly because: string; readonly by: string; readonly on: string };

export const PART_LIMIT = 1_200;
export const DRAFT_NAME_LIMIT = 60;
export const MOST_DRAFTS = 12;
export const MOST_THREADS = 200;
export const EMPTY_PARTS: PartTexts = {
  'we-are': '',
  'together-we': '',
  'so-that': '',
  'we-live-it-when': '',
  'we-will-not': '',
  'still-open': '',
};
