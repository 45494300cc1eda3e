import * as v from 'valibot';
import { BYTES_PER_CHARACTER, byteLength } from '@throughline/domain';

/** 16 bytes of SHA-256, base64url: how a ballot, a voice, a story or a roll row is known to everybody. */
export const detachedId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/**
 * 32 bytes, base64url: the key that only a device holds. The server hashes it at once to the id above and never
 * keeps it, so that a copy of the database lets nobody answer in another's place.
 */
export const deviceKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const circleId = uuid;
export const entryId = uuid;

export const positionId = v.picklist(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);

export const answer = v.picklist([1, 0, -1]);

/** How often this one thing was changed on the device; the highest number wins. */
export const changeNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

export const isoDate = v.pipe(v.string(), v.isoDate());

export const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

/**
 * Raw text as typed. Only its size in bytes is bounded here, so that nobody can post a megabyte; whether it is
 * too long for a person is the domain's to say, in words.
 */
export const typed = (characters: number) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => text.length <= characters * BYTES_PER_CHARACTER && byteLength(text) <= characters * BYTES_PER_CHARACTER,
    ),
  );

/** Four words, in any case, parted by spaces, hyphens or dots. */
export const codeWords = v.pipe(v.string(), v.maxLength(120));

/** The body of a success that has nothing to say. */
export const nothing = v.strictObject({});
export type Nothing = v.InferOutput<typeof nothing>;
