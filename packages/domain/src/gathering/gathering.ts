/**
 * The kinds of step, as data. A new kind is a row here, its words in `messages`, and its effects on entering and
 * leaving in the server's table. `answers`: voices and responses are taken during the step, so a round is open.
 * `waits`: a step of days of this kind waits for a convener when its last day is over; the others move on
 * automatically.
 */
export const KINDS = {
  listen: { answers: false, waits: false },
  voices: { answers: true, waits: false },
  respond: { answers: true, waits: false },
  'common-ground': { answers: false, waits: false },
  draft: { answers: false, waits: true },
  consent: { answers: false, waits: true },
  close: { answers: false, waits: true },
} as const satisfies Readonly<Record<string, { readonly answers: boolean; readonly waits: boolean }>>;

export type StepKind = keyof typeof KINDS;
export const STEP_KINDS = Object.keys(KINDS) as StepKind[];

/** One step of a gathering. `length`: minutes in a live gathering, days in one that is open for days. */
export type Step = { readonly id: string; readonly kind: StepKind; readonly length: number };

/** Where and when. Every line may be empty. */
export type Joining = {
  readonly place: string;
  /** http or https, or empty. */
  readonly link: string;
  readonly dialIn: string;
  /** Local time at the place, `2026-12-03T14:15`; null while it is not set. */
  readonly starts: string | null;
  /** IANA name, `Europe/London`. */
  readonly timeZone: string;
};

/** The convener who leads, "with your name": the account, and the name given when taking the lead. */
export type Lead = { readonly account: string; readonly name: string };

export type Gathering = {
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'days';
  readonly state: 'planned' | 'running' | 'closed';
  readonly steps: readonly Step[];
  readonly joining: Joining;
  /** Index of the current step; meaningless until the gathering runs. */
  readonly at: number;
  /** Increases with every step forward or back. A press names the turn that it was made at. */
  readonly turn: number;
  /** When the step began: an ISO time in a live gathering, an ISO date in one of days; null when no step is running. */
  readonly since: string | null;
  /** Minutes or days added to the current step. */
  readonly added: number;
  readonly leads: Lead | null;
  readonly beganOn: string | null;
  readonly closedOn: string | null;
  /** Increases with every change. The store accepts a change only to the edition it was made from. */
  readonly edition: number;
};

export const GATHERING_NAME_LIMIT = 80;
export const MOST_STEPS = 20;
export const MOST_STEP_MINUTES = 480;
export const MOST_STEP_DAYS = 60;
export const PLACE_LIMIT = 200;
export const LINK_LIMIT = 500;

/** The current step, or null. */
export const stepOf = (gathering: Pick<Gathering, 'state' | 'steps' | 'at'>): Step | null =>
  gathering.state === 'running' ? (gathering.steps[gathering.at] ?? null) : null;
