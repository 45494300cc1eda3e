import * as v from 'valibot';
import { detachedId, positionId } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';
import { shownCount } from './shown-count.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.nullable(v.pipe(count, v.maxValue(100)));

/** A hexagon that contains at least five ballots of one group. `x` and `y` are its centre, rounded to hundredths. */
export const pictureArea = v.strictObject({
  x: v.number(),
  y: v.number(),
  /** Index in `groups`. */
  group: count,
  /** 0: five ballots or more; 1: ten or more; 2: twenty or more. */
  band: v.picklist([0, 1, 2]),
  /** The positions that have at least five ballots in it. */
  positions: v.array(positionId),
});

/** A voice with which a group agrees, or disagrees, more than all others together. */
export const heldMore = v.strictObject({ voice: detachedId, answer: v.picklist(['agree', 'disagree']) });

/**
 * All that may be shown of the opinion picture. It is the same for everybody and contains no ballot, no exact number of
 * people and no probability. Groups are ordered by size, then by the first voice they hold; areas by their coordinates.
 */
export const releasedPicture = v.strictObject({
  form: v.literal(1),
  /** The number of the round at whose close the picture was made. */
  round: count,
  verdict: v.picklist(['not-enough', 'one-field', 'groups']),
  placed: shownCount,
  /**
   * Per cent of the differences that the two directions explain; `byChance`: per cent that chance alone would explain.
   * Null where `explained` is no more than chance, because "all alike" must not look different from "all but one".
   */
  explained: share,
  byChance: share,
  k: v.pipe(count, v.maxValue(5)),
  /**
   * How dependable the groups are; they become dependable from about eighty people. Null where nothing is said of it.
   */
  dependable: v.nullable(v.picklist(['hardly', 'fairly'])),
  groups: v.array(v.strictObject({ size: shownCount, holds: v.pipe(v.array(heldMore), v.maxLength(5)) })),
  /** The distance from an area's centre to its corners, in the units of `x` and `y`. One corner points up. */
  radius: v.number(),
  areas: v.array(pictureArea),
  /** Whether some people are not drawn, because fewer than five of their group lie together. */
  someLeftOut: v.boolean(),
});

/** `version` moves whenever the picture or its state changes. */
export const pictureReply = v.strictObject({
  state: v.picklist(['none', 'under-way', 'ready']),
  version: count,
  picture: v.nullable(releasedPicture),
});

/** In the live snapshot. When `version` moves, fetch the opinion picture again. */
export const pictureNow = v.strictObject({ state: v.picklist(['none', 'under-way', 'ready']), version: v.number() });

export type PictureAreaView = v.InferOutput<typeof pictureArea>;
export type ReleasedPicture = v.InferOutput<typeof releasedPicture>;
export type PictureReply = v.InferOutput<typeof pictureReply>;

export const readPicture = route('GET', '/api/circles/:circle/picture', of<undefined, PictureReply>());

export const pictureEndpoints = {
  readPicture: endpoint(readPicture, {
    says: 'The picture of opinions, as far as it may be shown.',
    seat: 'member',
    body: null,
    reply: pictureReply,
    since: 1,
  }),
};
