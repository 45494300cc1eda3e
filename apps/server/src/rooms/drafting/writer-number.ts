import { createHash } from 'node:crypto';

/**
 * The number under which a session's letters stand in a shared text: from the hash of a key that the page draws at random
 * when it opens and nobody else has, so that nobody can type in another's place. 48 bits; 0 and 1 are kept free.
 */
export const writerNumber = (key: string): number =>
  2 + createHash('sha256').update(Buffer.from(key, 'base64url')).digest().readUIntBE(0, 6);
