import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { asciiToBytes, concatBytes } from '@noble/curves/utils.js';
import { MOST_PULSES, VERSION } from './limits.ts';
import { field, isHex, isPulse, readList, readMessage } from './read-message.ts';
import { accept, type Outcome, refuse } from './refusal.ts';
import { ELEMENT_BYTES, fromHex, isElement } from './voprf.ts';

export type PublishedKey = { readonly pulse: string /** 32 bytes, hex */; readonly key: string };

/** What is published ahead, the same for every member: the keys of future pulses. */
export type PublishedKeys = { readonly v: typeof VERSION; readonly keys: readonly PublishedKey[] };

const readKey = (item: unknown): PublishedKey | null => {
  const [pulse, key] = [field(item, 'pulse'), field(item, 'key')];
  return isPulse(pulse) && isHex(key, ELEMENT_BYTES) && isElement(fromHex(key)) ? { pulse, key } : null;
};

/** Reads a list of keys. Refusals: malformed, other-version, too-large, pulse-twice, key-twice. */
export const readPublishedKeys = (message: unknown): Outcome<PublishedKeys> => {
  const read = readMessage(message);
  if (!read.ok) return read;
  const keys = readList(read.value, 'keys', MOST_PULSES, readKey);
  if (!keys.ok) return keys;
  const owner = new Map<string, string>();
  for (const { pulse, key } of keys.value) {
    const other = owner.get(key);
    if (other !== undefined) return refuse('key-twice', [other, pulse]);
    owner.set(key, pulse);
  }
  return accept({ v: VERSION, keys: keys.value });
};

/** Without i, l, o and u, which are easily misread or misheard. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const FINGERPRINT_BYTES = 20;

/**
 * 160 bits as eight groups of four letters. The maker of the keys could search for two with the same fingerprint and
 * give one of them to a single member; with this length that takes about 2⁸⁰ tries.
 */
const fingerprint = (kind: string, bytes: Uint8Array): string => {
  const hashed = ristretto255_hasher.hashToScalar(bytes, { DST: asciiToBytes(`throughline/unlinkable/1 ${kind}`) });
  const short = ristretto255.Point.Fn.toBytes(hashed).subarray(0, FINGERPRINT_BYTES);
  let letters = '';
  let held = 0;
  let bits = 0;
  for (const byte of short) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += LETTERS[(held >>> bits) & 31];
    }
    held &= 31;
  }
  return (letters.match(/.{4}/g) ?? []).join('-');
};

const keyBytes = ({ pulse, key }: PublishedKey): Uint8Array =>
  concatBytes(Uint8Array.of(pulse.length), asciiToBytes(pulse), fromHex(key));

/** What members compare for one pulse, eight groups of four letters. If it differs, somebody was given another key. */
export const keyFingerprint = (key: PublishedKey): string => fingerprint('key', keyBytes(key));

/** The same for a whole list, in any order: one line to compare for many pulses. */
export const listFingerprint = ({ keys }: PublishedKeys): string => {
  const sorted = [...keys].sort((one, other) => (one.pulse < other.pulse ? -1 : 1));
  return fingerprint('list', concatBytes(...sorted.map(keyBytes)));
};
