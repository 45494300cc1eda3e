import type { DetachedId } from '../ballot/ballot.ts';

/**
 * An imported conversation is public and keeps its own statement numbers, so that it can be exported to its source
 * again. The number is in the last four bytes of the voice's id (big-endian); the first twelve belong to the import.
 * Voices of our own circles never carry a number: their ids are hashes.
 */
export const importedId = (prefix: Uint8Array, number: number): DetachedId => {
  const bytes = new Uint8Array(16);
  bytes.set(prefix.subarray(0, 12));
  new DataView(bytes.buffer).setUint32(12, number);
  return toBase64Url(bytes);
};

/** The number that `importedId` put there. Only meaningful for a voice whose origin is `import`. */
export const importedNumber = (id: DetachedId): number => {
  const bytes = fromBase64Url(id);
  return new DataView(bytes.buffer).getUint32(12);
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const toBase64Url = (bytes: Uint8Array): string => {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (6 - bits)) & 63);
};

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(16);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    held = (held << 6) | ALPHABET.indexOf(character);
    bits += 6;
    if (bits >= 8 && at < 16) {
      bits -= 8;
      bytes[at] = (held >> bits) & 255;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
};
