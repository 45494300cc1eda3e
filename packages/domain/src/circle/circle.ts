import type { Rule } from './disagreement-rule.ts';

/** A position in relation to power in this circle. Ids are `p1` … `p8`, in the circle's order. */
export type PositionId = `p${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
export type Position = { readonly id: PositionId; readonly name: string };

/** The frame, shown first to everyone invited (product.md § 5.1). Every line is typed by the convener. */
export type Frame = {
  readonly decided: string;
  readonly open: string;
  readonly decides: string;
  readonly get: string;
  /** ISO date, `2026-12-03`, by which people hear back. */
  readonly hearBackBy: string;
  readonly convenedBy: string;
  /** Whom to tell if someone is at risk now. A circle cannot open without it. */
  readonly atRisk: string;
};

/**
 * Someone whom the change affects: the "our" of "whose our?". People who belong to a position are counted from its
 * ballots. People without one (night porters, say) are listed by name until somebody asks them.
 */
export type Affected = {
  readonly id: string;
  readonly name: string;
  readonly position: PositionId | null;
  /** How many were invited; null when nobody was. */
  readonly invited: number | null;
  /** "made without …, to be asked by … by …" */
  readonly toBeAsked: { readonly by: string; readonly date: string } | null;
};

export type CircleId = string;

export type Circle = {
  readonly id: CircleId;
  readonly name: string;
  readonly question: string;
  /** BCP 47 tag of the circle's own words; the program's words follow the reader. */
  readonly language: string;
  readonly positions: readonly Position[];
  readonly affected: readonly Affected[];
  readonly rule: Rule;
  readonly frame: Frame;
  /** τ: the share of agreement from which a voice counts as held; one setting for the circle (engine.md § 1). */
  readonly threshold: number;
  /** Whether the ballots may ever be exported, with new keys. Can be set only before anybody has joined. */
  readonly matrixDeclared: boolean;
  /** Our own example, which can be reset; every page says so. */
  readonly example: boolean;
  /** Imported from elsewhere (a Polis export, say): every page says so, and it takes no new ballots. */
  readonly imported: string | null;
};

/**
 * What lets people in, stored separately from what they may read. The pass is the same for every member of a circle, so
 * presenting it does not reveal who is asking (decision 0010).
 */
export type Admission = {
  readonly circle: CircleId;
  /** Four words, lower case, separated by single spaces. */
  readonly code: string;
  /** 32 random bytes, base64url. */
  readonly pass: string;
};

export const DEFAULT_POSITIONS: readonly Position[] = [
  { id: 'p1', name: 'People who use services and carers' },
  { id: 'p2', name: 'Point-of-care staff' },
  { id: 'p3', name: 'People who manage or support' },
  { id: 'p4', name: 'Senior leaders' },
];

export const DEFAULT_THRESHOLD = 0.6;
