import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalText } from '@throughline/domain';
import { textBytes } from './platform.ts';

/** The hash that a consent is bound to (SHA-256, hexadecimal), computed on the device from the words that it shows. */
export const textHash = (version: Parameters<typeof canonicalText>[0]): string =>
  Array.from(sha256(textBytes(canonicalText(version))), (byte) => byte.toString(16).padStart(2, '0')).join('');
