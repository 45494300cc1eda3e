import { ristretto255, ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToHex, equalBytes, hexToBytes } from '@noble/curves/utils.js';

/**
 * RFC 9497, mode VOPRF, ristretto255-SHA512, from @noble/curves: byte strings in, byte strings out. Elements and scalars
 * have 32 bytes, a proof 64, an output 64.
 */
const { voprf, oprf } = ristretto255_oprf;

/** A source of unpredictable bytes. In a browser and in Node: `crypto.getRandomValues(new Uint8Array(n))`. */
export type RandomBytes = (length: number) => Uint8Array;

export const ELEMENT_BYTES = 32;
export const PROOF_BYTES = 64;
export const OUTPUT_BYTES = 64;
export const NONCE_BYTES = 32;

export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes);
export const fromHex = (hex: string): Uint8Array => hexToBytes(hex);

/** Reads bytes from the source. Throws where it gives too few, which is a program error and not a stranger's. */
export const draw = (random: RandomBytes, length: number): Uint8Array => {
  const bytes = random(length);
  if (!(bytes instanceof Uint8Array) || bytes.length !== length)
    throw new Error(`The source of randomness must give ${length} bytes as a Uint8Array.`);
  return bytes;
};

/** Whether the bytes are the canonical encoding of an element other than the identity. */
export const isElement = (bytes: Uint8Array): boolean => {
  try {
    return !ristretto255.Point.fromBytes(bytes).is0();
  } catch {
    return false;
  }
};

export type KeyPair = { readonly secretKey: Uint8Array; readonly publicKey: Uint8Array };

/** RFC 9497 § 3.2.1. The seed has 32 bytes. */
export const deriveKeyPair = (seed: Uint8Array, info: Uint8Array): KeyPair => voprf.deriveKeyPair(seed, info);

export type Blinded = { readonly blind: Uint8Array; readonly blinded: Uint8Array };

/** RFC 9497 § 3.3.1, Blind: the input's element times a uniformly random non-zero blind. */
export const blind = (input: Uint8Array, random: RandomBytes): Blinded =>
  voprf.blind(input, (length = 48) => draw(random, length));

/**
 * Whether the blind, on this input, gives this blinded element. If not, one of the three was changed since they were
 * made. The proof does not show that, because it covers elements only, and finishing would give an invalid token.
 */
export const isBlindedBy = (input: Uint8Array, { blind, blinded }: Blinded): boolean => {
  const { Fn } = ristretto255.Point;
  try {
    // the library makes a scalar from 48 bytes as 1 + their value, little-endian
    const less = Fn.toBytes(Fn.fromBytes(blind) - 1n);
    const again = voprf.blind(input, (length = 48) => Uint8Array.from({ length }, (_, at) => less[at] ?? 0));
    return equalBytes(again.blinded, blinded);
  } catch {
    return false;
  }
};

export type Evaluated = { readonly evaluated: readonly Uint8Array[]; readonly proof: Uint8Array };

/** The index of an element is written in two bytes. */
const LARGEST_BATCH = 65_535;
const isBatch = ({ length }: readonly unknown[]): boolean => length >= 1 && length <= LARGEST_BATCH;

/**
 * RFC 9497 § 3.3.2, BlindEvaluate of a batch: one proof for all. The caller has checked every element with `isElement`.
 * Throws where one is invalid, or where there are none or more than 65,535.
 */
export const evaluateBatch = (
  { secretKey, publicKey }: KeyPair,
  blinded: readonly Uint8Array[],
  random: RandomBytes,
): Evaluated => {
  if (!isBatch(blinded)) throw new Error('A batch holds 1 to 65,535 elements.');
  return voprf.blindEvaluateBatch(secretKey, publicKey, [...blinded], (length = 48) => draw(random, length));
};

export type ToFinish = Blinded & { readonly input: Uint8Array; readonly evaluated: Uint8Array };

/**
 * RFC 9497 § 3.3.2, Finalize of a batch: the outputs, or null where the proof is not valid for every element, or there
 * are no elements or too many.
 */
export const finishBatch = (
  items: readonly ToFinish[],
  publicKey: Uint8Array,
  proof: Uint8Array,
): readonly Uint8Array[] | null => {
  if (!isBatch(items)) return null;
  try {
    return voprf.finalizeBatch([...items], publicKey, proof);
  } catch {
    return null;
  }
};

/** The library makes a scalar from 48 bytes as 1 + their value, so this is the blind 1, which hides nothing. */
const noBlind = (length = 48): Uint8Array => new Uint8Array(length);

/**
 * RFC 9497 § 3.3.2, Evaluate: the output for an unblinded input, which only the key's holder can compute. It combines
 * the steps above with the blind 1, since the library has no function for it in this mode; the final hash (Finalize) is
 * the same in all modes.
 */
export const evaluate = (secretKey: Uint8Array, input: Uint8Array): Uint8Array => {
  const { blind: one, blinded } = voprf.blind(input, noBlind);
  return oprf.finalize(input, one, oprf.blindEvaluate(secretKey, blinded));
};
