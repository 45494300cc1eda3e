import * as v from 'valibot';
import { detachedId, positionId } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';
import { shownCount } from './shown-count.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.nullable(v.pipe(count, v.maxValue(100)));

/** A hexagon in which at least five ballots of one group lie. Its place is rounded to hundredths. */
export const pictureArea = v.strictObject({
  x: v.number(),
  y: v.number(),
  /** Place in `groups`. */
  group: count,
  /** 0 from five ballots, 1 from ten, 2 from twenty. */
  band: v.picklist([0, 1, 2]),
  /** Positions of which at least five lie in it. */
  positions: v.array(positionId),
});

/** What a group agrees, or disagrees, with more than all others together. */
export const heldMore = v.strictObject({ voice: detachedId, answer: v.picklist(['agree', 'disagree']) });

/**
 * All that may be shown of the opinion picture: the same for everybody, with no ballot, no exact number of people and no
 * probability. Groups stand by how many they are, then by the first voice they hold; areas by their place.
 */
export const releasedPicture = v.strictObject({
  form: v.literal(1),
  /** The round at whose close it was made. */
  round: count,
  verdict: v.picklist(['not-enough', 'one-field', 'groups']),
  placed: shownCount,
  /**
   * Of a hundred parts of the differences, how many two directions explain, and how many chance alone would. Null where
   * it is no more than chance: "all alike" must not look other than "all but one".
   */
  explained: share,
  byChance: share,
  k: v.pipe(count, v.maxValue(5)),
  /** Groups become dependable from about eighty people; null where nothing is said. */
  dependable: v.nullable(v.picklist(['hardly', 'fairly'])),
  groups: v.array(v.strictObject({ size: shownCount, holds: v.pipe(v.array(heldMore), v.maxLength(5)) })),
  /** From the centre of an area to its corners, in the units of `x` and `y`; a corner points up. */
  radius: v.number(),
  areas: v.array(pictureArea),
  /** Somebody lies where fewer than five do. */
  someLeftOut: v.boolean(),
});

/** `version` moves with every other picture and state. */
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
