import * as v from 'valibot';
import { circleId, isoDate, languageTag, positionId, typed } from './atoms.ts';

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

/** A circle as everybody in it may read it. The code is in it: whoever is in may bring someone in. */
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

/** A circle as its convener types it: raw text; the domain tidies and judges it, field by field. */
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

export type CircleView = v.InferOutput<typeof circleView>;
export type CircleDraft = v.InferOutput<typeof circleDraft>;
