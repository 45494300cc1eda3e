import { SECRET_BYTES } from '../ballot/device-key.ts';
import { CODE_WORDS } from './code-words.ts';
import { parseWords } from './code.ts';

/** A device's secret as words on paper: 128 bits and a 7-bit checksum, nine bits a word. */
export const PLACE_CODE_LENGTH = 15;
const BITS = 9n;
const CHECK = 127;

/** "Keep my place" on paper: fifteen words that encode the secret itself. */
export const placeCode = (secret: Uint8Array): string => {
  let number = BigInt(checkOf(secret));
  for (const byte of secret) number = (number << 8n) | BigInt(byte);
  const words: string[] = [];
  for (let word = 0; word < PLACE_CODE_LENGTH; word += 1) {
    words.unshift(CODE_WORDS[Number(number & 511n)] ?? '');
    number >>= BITS;
  }
  return words.join(' ');
};

/** The secret from its words; null when a word is not on the list, one is missing, or the checksum is wrong. */
export const secretOfPlaceCode = (typed: string): Uint8Array | null => {
  const code = parseWords(typed, PLACE_CODE_LENGTH);
  if (code === null) return null;
  let number = 0n;
  for (const word of code.split(' ')) number = (number << BITS) | BigInt(CODE_WORDS.indexOf(word));
  const secret = new Uint8Array(SECRET_BYTES);
  for (let at = SECRET_BYTES - 1; at >= 0; at -= 1) {
    secret[at] = Number(number & 255n);
    number >>= 8n;
  }
  return Number(number) === checkOf(secret) ? secret : null;
};

/** A weighted sum: two swapped words, or one misread word, pass with a probability of only one in 127. */
const checkOf = (secret: Uint8Array): number => secret.reduce((sum, byte, at) => (sum + (at + 1) * byte) % CHECK, 0);
