import { sha256 } from '@noble/hashes/sha2.js';
import { toBytes } from '../../device/keys.ts';

/** The Yjs client number of a page's letters: 2 + the first 48 bits of its key's SHA-256 (protocol: editRequest). */
export const writerNumber = (key: string): number =>
  2 +
  sha256(toBytes(key))
    .subarray(0, 6)
    .reduce((sum, byte) => sum * 256 + byte, 0);
