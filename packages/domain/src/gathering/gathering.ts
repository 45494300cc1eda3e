/**
 * The kinds of step, as data: a new kind is a row here, its words in `messages`, and what entering and leaving it does in
 * the server's table. `answers`: voices and responses are taken while it is on, so a round is open. `waits`: a step of
 * days of this kind waits for a convener when its last day is over; the others go on by themselves.
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

/** One part of a gathering. `length`: minutes of a live one, days of one that is open for days. */
export type Step = { readonly id: string; readonly kind: StepKind; readonly length: number };

/** Where and when. Every line may be empty. */
export type Joining = {
  readonly place: string;
  /** http or https, or empty. */
  readonly link: string;
  readonly dialIn: string;
  /** Wall-clock time where people are, `2026-12-03T14:15`; null while nobody has said. */
  readonly starts: string | null;
  /** IANA name, `Europe/London`. */
  readonly timeZone: string;
};

/** "With your name": the account, and the name given when it took the lead. */
export type Lead = { readonly account: string; readonly name: string };

export type Gathering = {
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'days';
  readonly state: 'planned' | 'running' | 'closed';
  readonly steps: readonly Step[];
  readonly joining: Joining;
  /** Index of the step that is on; of no meaning until it runs. */
  readonly at: number;
  /** Moves with every step forward or back. A press names the one it meant. */
  readonly turn: number;
  /** When the step began: an ISO time of a live gathering, an ISO date of one of days; null when none is on. */
  readonly since: string | null;
  /** Minutes or days added to the step that is on. */
  readonly added: number;
  readonly leads: Lead | null;
  readonly beganOn: string | null;
  readonly closedOn: string | null;
  /** Moves with every change; the store takes a change only of the edition it was made from. */
  readonly edition: number;
};

export const GATHERING_NAME_LIMIT = 80;
export const MOST_STEPS = 20;
export const MOST_STEP_MINUTES = 480;
export const MOST_STEP_DAYS = 60;
export const PLACE_LIMIT = 200;
export const LINK_LIMIT = 500;

/** The step that is on, or null. */
export const stepOf = (gathering: Pick<Gathering, 'state' | 'steps' | 'at'>): Step | null =>
  gathering.state === 'running' ? (gathering.steps[gathering.at] ?? null) : null;
