import * as v from 'valibot';
import { isoDate } from './atoms.ts';

export const roundView = v.strictObject({
  number: v.number(),
  state: v.picklist(['open', 'closed']),
  mode: v.picklist(['live', 'days']),
  until: v.nullable(isoDate),
});

export const openRoundRequest = v.strictObject({ mode: v.picklist(['live', 'days']), until: v.nullable(isoDate) });
export const closeRoundRequest = v.strictObject({ number: v.number() });
export const roundNumber = v.strictObject({ number: v.number() });

/** In the live snapshot: the round that is open, or the last that closed; null before the first. */
export const roundNow = v.nullable(roundView);

export type RoundView = v.InferOutput<typeof roundView>;
export type OpenRoundRequest = v.InferOutput<typeof openRoundRequest>;
export type CloseRoundRequest = v.InferOutput<typeof closeRoundRequest>;
export type RoundNumber = v.InferOutput<typeof roundNumber>;
