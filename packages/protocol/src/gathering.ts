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

/** A gathering as everybody in the circle may read it; who leads is told by the name given. */
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
  /** Nobody who leads has been heard from for two minutes. */
  away: v.boolean(),
  beganOn: v.nullable(isoDate),
  closedOn: v.nullable(isoDate),
  edition: v.number(),
});

/**
 * In the live snapshot: the gathering that runs, or the next planned, or the last that closed; null while there was none.
 * It says enough to go with the step, the same for everybody.
 */
export const gatheringNow = v.nullable(
  v.strictObject({
    id: v.string(),
    /** Moves with every change: fetch …/gathering again. */
    revision: v.number(),
    state: gatheringState,
    mode,
    /** The step that is on. */
    kind: v.nullable(stepKind),
    at: v.number(),
    of: v.number(),
    turn: v.number(),
  }),
);

/** What came of a step, as it may be read by everybody. `gone`: voices taken back or hidden since. */
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
  /** Whether that version was adopted; null while it is not decided, or there is none. */
  adopted: v.nullable(v.boolean()),
});

/** The one that runs, or the next planned, or the last that closed; and what has come of it so far. */
export const gatheringReply = v.strictObject({
  /** The server's time (ISO), so that a clock that is wrong on a phone shows the right minutes. */
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
/** `turn`: where the gathering stood when the button was pressed, so that two presses go on once. */
export const pressRequest = v.strictObject({ turn: whole });
export const backRequest = v.strictObject({ turn: whole, confirmed: v.boolean() });
export const timeRequest = v.strictObject({ turn: whole, more: whole });
/** The name that people see. */
export const leadRequest = v.strictObject({ name: typed(80) });
/** A convener's device is there. */
export const leadHereRequest = v.strictObject({});

export const deskGatherings = v.strictObject({
  now: v.string(),
  /** The name of the account that asks. */
  you: v.string(),
  /** Whether that account leads the one that runs. */
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

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const gatheringPages = {
  member: '/c/:circle/gathering',
  record: '/c/:circle/gathering/:id',
  desk: '/desk/:circle/gathering',
  remote: '/remote/:circle',
  deal: '/print/:circle/deal',
} as const;
