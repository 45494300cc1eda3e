import { asciiToBytes, concatBytes } from '@noble/curves/utils.js';
import { VERSION } from './limits.ts';
import { field, isHex, isPulse } from './read-message.ts';
import { NONCE_BYTES, OUTPUT_BYTES } from './voprf.ts';

/** What a member hands in with an answer. It names the pulse, and says nothing about who drew it or when. */
export type Token = {
  readonly v: typeof VERSION;
  readonly pulse: string;
  /** 32 random bytes, hex: chosen on the device, never seen when the token is drawn. */
  readonly nonce: string;
  /** 64 bytes, hex: the function's output for pulse and nonce. Only the pulse's key can make it. */
  readonly seal: string;
};

const LABEL = asciiToBytes('throughline/unlinkable/1');

/**
 * The text that is blinded: a label, the pulse with its length before it, the nonce. It is different for every (pulse,
 * nonce).
 */
export const tokenInput = (pulse: string, nonce: Uint8Array): Uint8Array =>
  concatBytes(LABEL, Uint8Array.of(pulse.length), asciiToBytes(pulse), nonce);

export const readToken = (value: unknown): Token | null => {
  const [pulse, nonce, seal] = ['pulse', 'nonce', 'seal'].map((name) => field(value, name));
  if (!isPulse(pulse) || !isHex(nonce, NONCE_BYTES) || !isHex(seal, OUTPUT_BYTES)) return null;
  return { v: VERSION, pulse, nonce, seal };
};
