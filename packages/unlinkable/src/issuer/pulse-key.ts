import { asciiToBytes } from '@noble/curves/utils.js';
import { VERSION } from '../limits.ts';
import { type PublishedKeys, readPublishedKeys } from '../published-keys.ts';
import { isPulse } from '../read-message.ts';
import type { Outcome } from '../refusal.ts';
import { deriveKeyPair, fromHex, type KeyPair, toHex } from '../voprf.ts';

/**
 * The issuer's key for one pulse. The secret (32 bytes, hex) never leaves the issuer; the public key is published
 * ahead.
 */
export type PulseKey = { readonly pulse: string; readonly key: string; readonly secret: string };

/**
 * Derives a pulse's key from a seed of 32 secret random bytes (RFC 9497 § 3.2.1). One seed serves all pulses of all
 * circles. Both names go into the key, so a token of one circle is invalid in another circle that has a pulse of the
 * same name. The holder of the seed can make tokens, but cannot tell who drew one. Throws where the seed has another
 * length or a name is invalid, because all three come from the caller.
 */
export const makePulseKey = ({
  circle,
  pulse,
  seed,
}: {
  /** 1 to 64 letters, digits, hyphens and underscores, like the pulse. */
  readonly circle: string;
  readonly pulse: string;
  readonly seed: Uint8Array;
}): PulseKey => {
  if (!isPulse(pulse)) throw new Error('A pulse’s name is 1 to 64 letters, digits, hyphens and underscores.');
  if (!isPulse(circle)) throw new Error('A circle’s name is 1 to 64 letters, digits, hyphens and underscores.');
  // no name contains a space, so no two pairs of names give the same text
  const info = `throughline/unlinkable/1 circle ${circle} pulse ${pulse}`;
  const { secretKey, publicKey } = deriveKeyPair(seed, asciiToBytes(info));
  return { pulse, key: toHex(publicKey), secret: toHex(secretKey) };
};

/** What is published: the same list for every member, before anybody draws. Refusals: malformed, too-large, pulse-twice, key-twice. */
export const publishKeys = (keys: readonly PulseKey[]): Outcome<PublishedKeys> =>
  readPublishedKeys({ v: VERSION, keys: keys.map(({ pulse, key }) => ({ pulse, key })) });

export const keyPairOf = ({ key, secret }: PulseKey): KeyPair => ({
  secretKey: fromHex(secret),
  publicKey: fromHex(key),
});
