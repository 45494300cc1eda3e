import * as v from 'valibot';
import { BYTES_PER_CHARACTER, byteLength } from '@throughline/domain';

/** The public id of a ballot, a voice, a story or a roll row: the first 16 bytes of SHA-256 of its key, base64url. */
export const detachedId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/**
 * A key that only a device holds: 32 bytes, base64url. The server hashes it at once to the id above and never stores
 * it, so that a copy of the database lets nobody answer in another's place.
 */
export const deviceKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const circleId = uuid;
export const entryId = uuid;

export const positionId = v.picklist(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);

export const answer = v.picklist([1, 0, -1]);

/** How often this one thing was changed on the device, from 1. The highest number wins. */
export const changeNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

export const isoDate = v.pipe(v.string(), v.isoDate());

export const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

/**
 * Raw text as typed. Here only its size in bytes is limited, so that nobody can post a megabyte. Whether it is too long
 * for a person is judged by the domain, which has words for it.
 */
export const typed = (characters: number) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => text.length <= characters * BYTES_PER_CHARACTER && byteLength(text) <= characters * BYTES_PER_CHARACTER,
    ),
  );

/** Four words in any case, separated by spaces, hyphens or dots. */
export const codeWords = v.pipe(v.string(), v.maxLength(120));

/** The body of a success that carries no data. */
export const nothing = v.strictObject({});
export type Nothing = v.InferOutput<typeof nothing>;
