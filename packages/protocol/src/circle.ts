import * as v from 'valibot';
import { circleId, isoDate, languageTag, positionId, typed } from './atoms.ts';
import { of, route } from './endpoint.ts';
import { roundView } from './round.ts';
import { shownCount } from './shown-count.ts';

export const position = v.strictObject({ id: positionId, name: v.string() });

export const frame = v.strictObject({
  decided: v.string(),
  open: v.string(),
  decides: v.string(),
  get: v.string(),
  hearBackBy: isoDate,
  convenedBy: v.string(),
  atRisk: v.string(),
});

export const rule = v.picklist(['all-heard-consent', 'no-position-objects', 'two-thirds-of-each', 'convener-decides']);

export const affected = v.strictObject({
  id: v.string(),
  name: v.string(),
  position: v.nullable(positionId),
  invited: v.nullable(v.number()),
  toBeAsked: v.nullable(v.strictObject({ by: v.string(), date: isoDate })),
});

/** A circle as everybody in it may read it. The code is included, because anybody inside may bring somebody in. */
export const circleView = v.strictObject({
  id: circleId,
  name: v.string(),
  question: v.string(),
  language: languageTag,
  code: v.string(),
  positions: v.array(position),
  rule,
  frame,
  threshold: v.number(),
  matrixDeclared: v.boolean(),
  example: v.boolean(),
  imported: v.nullable(v.string()),
});

/** A circle as its convener types it: raw text, which the domain tidies and judges field by field. */
export const circleDraft = v.strictObject({
  name: typed(80),
  question: typed(200),
  language: languageTag,
  positions: v.pipe(v.array(typed(60)), v.maxLength(8)),
  affected: v.pipe(
    v.array(
      v.strictObject({
        name: typed(80),
        position: v.nullable(positionId),
        invited: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
      }),
    ),
    v.maxLength(20),
  ),
  rule,
  frame: v.strictObject({
    decided: typed(300),
    open: typed(300),
    decides: typed(300),
    get: typed(300),
    hearBackBy: typed(10),
    convenedBy: typed(80),
    atRisk: typed(300),
  }),
  matrixDeclared: v.boolean(),
});

/**
 * One line of *Whose "our"?*: a group that the change affects, and how far it is with us. `consented`: how many
 * answered the newest consent round, whatever they answered; null while nothing was ever put to consent.
 */
export const whoseOurRow = v.strictObject({
  affected,
  joined: shownCount,
  heard: shownCount,
  consented: v.nullable(shownCount),
});

export const circleReply = v.strictObject({ circle: circleView, whoseOur: v.array(whoseOurRow) });

export const deskCircles = v.strictObject({
  circles: v.array(
    v.strictObject({
      id: circleId,
      name: v.string(),
      question: v.string(),
      example: v.boolean(),
      imported: v.nullable(v.string()),
      round: v.nullable(roundView),
    }),
  ),
});
export const createReply = v.strictObject({ id: circleId, code: v.string() });
export const circleIdReply = v.strictObject({ id: circleId });

export const deskCircle = v.strictObject({
  circle: circleView,
  affected: v.array(affected),
  pass: v.string(),
  conveners: v.array(v.strictObject({ id: v.string(), name: v.string(), you: v.boolean() })),
  rounds: v.array(roundView),
  /** Which fields may still be changed: all until somebody has joined, few afterwards. */
  changeable: v.picklist(['all', 'little']),
  whoseOur: v.array(whoseOurRow),
});

export const affectedRequest = v.strictObject({
  affected: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.maxLength(40)),
        name: typed(80),
        position: v.nullable(positionId),
        invited: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
        toBeAsked: v.nullable(v.strictObject({ by: typed(80), date: typed(10) })),
      }),
    ),
    v.maxLength(20),
  ),
});

/** In the live snapshot. When `revision` moves, fetch the circle again. */
export const circleNow = v.strictObject({ revision: v.number() });

export type CircleView = v.InferOutput<typeof circleView>;
export type CircleDraft = v.InferOutput<typeof circleDraft>;
export type WhoseOurRow = v.InferOutput<typeof whoseOurRow>;
export type CircleReply = v.InferOutput<typeof circleReply>;
export type DeskCircle = v.InferOutput<typeof deskCircle>;
export type DeskCircles = v.InferOutput<typeof deskCircles>;
export type CreateReply = v.InferOutput<typeof createReply>;
export type IdReply = v.InferOutput<typeof circleIdReply>;
export type AffectedRequest = v.InferOutput<typeof affectedRequest>;

export const readCircle = route('GET', '/api/circles/:circle', of<undefined, CircleReply>());

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const circlePages = {
  list: '/desk',
  make: '/desk/new',
  home: '/desk/:circle',
  edit: '/desk/:circle/edit',
} as const;
