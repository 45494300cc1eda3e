import * as v from 'valibot';
import { changeNumber, deviceKey, isoDate, languageTag, type Nothing, nothing } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';
import { textHash, versionNumber } from './purpose.ts';
import { shownCount } from './shown-count.ts';

/** What a passer-by without a pass may know. `circle` and `soThat` are null unless the circle opened its public page. */
export const posterReply = v.strictObject({
  number: versionNumber,
  text: textHash,
  language: languageTag,
  /** The date where the host is. A device has another key every day. */
  day: isoDate,
  decidedOn: isoDate,
  reviewOn: isoDate,
  overdue: v.boolean(),
  open: v.boolean(),
  circle: v.nullable(v.string()),
  soThat: v.nullable(v.string()),
  sightings: v.strictObject({ saw: shownCount, opposite: shownCount }),
});
export const sightingRequest = v.strictObject({
  key: deviceKey,
  text: textHash,
  saw: v.nullable(v.picklist(['it', 'opposite'])),
  n: changeNumber,
});

export type PosterReply = v.InferOutput<typeof posterReply>;
type SightingRequest = v.InferOutput<typeof sightingRequest>;

export const readPoster = route('GET', '/api/poster/:circle', of<undefined, PosterReply>());
export const giveSighting = route('POST', '/api/poster/:circle/sightings', of<SightingRequest, Nothing>());

export const sightingEndpoints = {
  readPoster: endpoint(readPoster, {
    says: 'What somebody who passes a poster may know of the purpose on it.',
    seat: 'anybody',
    alsoLimits: ['stranger'],
    body: null,
    reply: posterReply,
    since: 1,
  }),
  giveSighting: endpoint(giveSighting, {
    says: 'Whether they saw it lived today, or the opposite.',
    seat: 'anybody',
    alsoLimits: ['stranger', 'write'],
    body: sightingRequest,
    reply: nothing,
    since: 1,
  }),
};

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const sightingPages = { poster: '/poster/:circle' } as const;
