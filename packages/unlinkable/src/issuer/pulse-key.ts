import { asciiToBytes } from '@noble/curves/utils.js';
import { VERSION } from '../limits.ts';
import { type PublishedKeys, readPublishedKeys } from '../published-keys.ts';
import { isPulse } from '../read-message.ts';
import type { Outcome } from '../refusal.ts';
import { deriveKeyPair, fromHex, type KeyPair, toHex } from '../voprf.ts';

/** The issuer's key for one pulse. The secret (32 bytes, hex) never leaves the issuer; the key is published ahead. */
export type PulseKey = { readonly pulse: string; readonly key: string; readonly secret: string };

/**
 * A pulse's key from a seed of 32 secret random bytes (RFC 9497 § 3.2.1); one seed serves all pulses of a circle, since
 * the pulse goes into each key. Whoever has the seed can make tokens, but cannot tell who drew one. Throws where the
 * seed has another length or the pulse's name is none: the caller made both.
 */
export const makePulseKey = (pulse: string, seed: Uint8Array): PulseKey => {
  if (!isPulse(pulse)) throw new Error('A pulse’s name is 1 to 64 letters, digits, hyphens and underscores.');
  const { secretKey, publicKey } = deriveKeyPair(seed, asciiToBytes(`throughline/unlinkable/1 pulse ${pulse}`));
  return { pulse, key: toHex(publicKey), secret: toHex(secretKey) };
};

/** What is published: the same list for every member, before anybody draws. Refusals: malformed, too-large, twice. */
export const publishKeys = (keys: readonly PulseKey[]): Outcome<PublishedKeys> =>
  readPublishedKeys({ v: VERSION, keys: keys.map(({ pulse, key }) => ({ pulse, key })) });

export const keyPairOf = ({ key, secret }: PulseKey): KeyPair => ({
  secretKey: fromHex(secret),
  publicKey: fromHex(key),
});
