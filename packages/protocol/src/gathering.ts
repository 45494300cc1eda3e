import * as v from 'valibot';
import { STEP_KINDS } from '@throughline/domain';
import { detachedId, isoDate, languageTag, typed } from './atoms.ts';
import { of, route } from './endpoint.ts';
import { shownCount } from './shown-count.ts';

const whole = v.pipe(v.number(), v.integer());
const stepKind = v.picklist(STEP_KINDS);
const mode = v.picklist(['live', 'days']);
const gatheringState = v.picklist(['planned', 'running', 'closed']);

const stepView = v.strictObject({ id: v.string(), kind: stepKind, length: v.number() });
const joiningView = v.strictObject({
  place: v.string(),
  link: v.string(),
  dialIn: v.string(),
  starts: v.nullable(v.string()),
  timeZone: v.string(),
});

/** A gathering as everybody in the circle may read it. `leads` is the name that the leader gave. */
export const gatheringView = v.strictObject({
  id: v.string(),
  name: v.string(),
  mode,
  state: gatheringState,
  steps: v.array(stepView),
  joining: joiningView,
  at: v.number(),
  turn: v.number(),
  since: v.nullable(v.string()),
  added: v.number(),
  leads: v.nullable(v.string()),
  /** The leader has not been heard from for two minutes. */
  away: v.boolean(),
  beganOn: v.nullable(isoDate),
  closedOn: v.nullable(isoDate),
  edition: v.number(),
});

/**
 * In the live snapshot: the running gathering, else the next planned one, else the last that closed; null while there
 * was none. It is the same for everybody and enough for a phone to follow the steps.
 */
export const gatheringNow = v.nullable(
  v.strictObject({
    id: v.string(),
    /** Moves with every change. When it moves, fetch …/gathering again. */
    revision: v.number(),
    state: gatheringState,
    mode,
    /** The kind of the current step; null while none is running. */
    kind: v.nullable(stepKind),
    at: v.number(),
    of: v.number(),
    turn: v.number(),
  }),
);

/**
 * The record of a step as everybody may read it. `gone`: the number of its voices that were since taken back or hidden.
 */
export const recordedStep = v.strictObject({
  turn: v.number(),
  step: stepView,
  on: isoDate,
  minutes: v.nullable(v.number()),
  joined: shownCount,
  answered: shownCount,
  voices: v.number(),
  round: v.nullable(v.number()),
  held: v.array(
    v.strictObject({
      voice: detachedId,
      label: v.picklist(['shared', 'nearly', 'differ', 'not-heard']),
      text: v.string(),
      language: languageTag,
    }),
  ),
  gone: v.number(),
  drafts: v.array(v.strictObject({ name: v.string(), parts: v.record(v.string(), v.string()) })),
  version: v.nullable(v.number()),
  /** Whether that version was adopted; null while it is undecided, or where there is none. */
  adopted: v.nullable(v.boolean()),
});

/** The running gathering, else the next planned one, else the last that closed, with the record of its steps so far. */
export const gatheringReply = v.strictObject({
  /** The server's time (ISO). A phone whose clock is wrong corrects its minutes by it. */
  now: v.string(),
  gathering: v.nullable(gatheringView),
  soFar: v.array(recordedStep),
  past: v.array(v.strictObject({ id: v.string(), name: v.string(), closedOn: isoDate })),
});
/** The record of one gathering. */
export const gatheringRecordReply = v.strictObject({ gathering: gatheringView, steps: v.array(recordedStep) });

const draftEntries = {
  name: typed(80),
  mode,
  steps: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.maxLength(40)), kind: stepKind, length: v.number() })),
    v.maxLength(40),
  ),
  joining: v.strictObject({
    place: typed(200),
    link: typed(500),
    dialIn: typed(200),
    starts: v.nullable(v.pipe(v.string(), v.maxLength(20))),
    timeZone: v.pipe(v.string(), v.maxLength(60)),
  }),
};
export const gatheringDraft = v.strictObject(draftEntries);
export const changePlanRequest = v.strictObject({ edition: whole, ...draftEntries });
/** `turn`: the turn on the screen when the button was pressed, so that of two presses at once only one counts. */
export const pressRequest = v.strictObject({ turn: whole });
export const backRequest = v.strictObject({ turn: whole, confirmed: v.boolean() });
export const timeRequest = v.strictObject({ turn: whole, more: whole });
/** Takes the lead under this name, which people see. */
export const leadRequest = v.strictObject({ name: typed(80) });
/** A sign of life from the leader's device. */
export const leadHereRequest = v.strictObject({});

export const deskGatherings = v.strictObject({
  now: v.string(),
  /** The name of the signed-in account. */
  you: v.string(),
  /** Whether that account leads the running gathering. */
  youLead: v.boolean(),
  gatherings: v.array(gatheringView),
});

export type GatheringView = v.InferOutput<typeof gatheringView>;
export type GatheringNow = NonNullable<v.InferOutput<typeof gatheringNow>>;
export type RecordedStep = v.InferOutput<typeof recordedStep>;
export type GatheringReply = v.InferOutput<typeof gatheringReply>;
export type GatheringRecordReply = v.InferOutput<typeof gatheringRecordReply>;
export type GatheringDraftRequest = v.InferOutput<typeof gatheringDraft>;
export type DeskGatherings = v.InferOutput<typeof deskGatherings>;
export type ChangePlanRequest = v.InferOutput<typeof changePlanRequest>;
export type PressRequest = v.InferOutput<typeof pressRequest>;
export type BackRequest = v.InferOutput<typeof backRequest>;
export type TimeRequest = v.InferOutput<typeof timeRequest>;
export type LeadRequest = v.InferOutput<typeof leadRequest>;
export type LeadHereRequest = v.InferOutput<typeof leadHereRequest>;

export const readGathering = route('GET', '/api/circles/:circle/gathering', of<undefined, GatheringReply>());
export const readGatheringRecord = route(
  'GET',
  '/api/circles/:circle/gatherings/:gathering',
  of<undefined, GatheringRecordReply>(),
);
export const takeGatheringFile = route(
  'GET',
  '/api/circles/:circle/gatherings/:gathering/:file',
  of<undefined, 'file'>(),
);

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const gatheringPages = {
  member: '/c/:circle/gathering',
  record: '/c/:circle/gathering/:id',
  desk: '/desk/:circle/gathering',
  remote: '/remote/:circle',
  deal: '/print/:circle/deal',
} as const;
