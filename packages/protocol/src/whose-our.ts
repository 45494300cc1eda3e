import * as v from 'valibot';
import { affected, circleView } from './circle.ts';
import { shownCount } from './shown-count.ts';

/**
 * One line of *Whose "our"?*: somebody whom the change affects, and how far they are with us. `consented`: how many
 * answered the newest consent round, whatever they answered; null while nothing was ever put to consent.
 */
export const whoseOurRow = v.strictObject({
  affected,
  joined: shownCount,
  heard: shownCount,
  consented: v.nullable(shownCount),
});

/** GET /api/circles/:circle */
export const circleReply = v.strictObject({ circle: circleView, whoseOur: v.array(whoseOurRow) });

export type WhoseOurRow = v.InferOutput<typeof whoseOurRow>;
export type CircleReply = v.InferOutput<typeof circleReply>;
