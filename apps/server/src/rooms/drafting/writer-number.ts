import { createHash } from 'node:crypto';

/**
 * The writer number of a page's letters in a shared text. It comes from the hash of a key that the page draws when it
 * opens. Nobody else has the key, so nobody can type as this page. 48 bits; 0 and 1 are reserved.
 */
export const writerNumber = (key: string): number =>
  2 + createHash('sha256').update(Buffer.from(key, 'base64url')).digest().readUIntBE(0, 6);
