import { MOST_HELD } from '../limits.ts';
import { type DrawRequest, requestOf } from '../messages.ts';
import { readPublishedKeys } from '../published-keys.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { tokenInput } from '../token.ts';
import { blind, draw, NONCE_BYTES, type RandomBytes, toHex } from '../voprf.ts';
import { entryOf, type Waiting, type Wallet, withEntry } from './wallet.ts';

export type PreparedDraw = {
  /** Store it before the request is sent: without its blinds the reply is useless. */
  readonly wallet: Wallet;
  readonly request: DrawRequest;
};

/**
 * Requests a token for each published pulse for which this device holds nothing. A request that was never answered is
 * repeated in the same words, so a lost reply costs nothing. If the issuer replies already-drawn, `markLost` those
 * pulses and prepare again. Refusals: those of the list of keys, `key-changed`, `nothing-to-draw`, `too-large`.
 */
export const prepareDraw = ({
  published,
  wallet,
  random,
}: {
  /** The list of keys as fetched: text, or parsed. */
  readonly published: unknown;
  readonly wallet: Wallet;
  readonly random: RandomBytes;
}): Outcome<PreparedDraw> => {
  const list = readPublishedKeys(published);
  if (!list.ok) return list;
  const { keys } = list.value;
  const changed = keys.filter(({ pulse, key }) => (entryOf(wallet, pulse)?.key ?? key) !== key);
  if (changed.length > 0)
    return refuse(
      'key-changed',
      changed.map(({ pulse }) => pulse),
    );
  testRandom(random);
  const asked: Waiting[] = [];
  for (const { pulse, key } of keys) {
    const before = entryOf(wallet, pulse);
    if (before !== undefined && before.state !== 'waiting') continue;
    asked.push(before ?? newDraw(pulse, key, random));
  }
  if (asked.length === 0) return refuse('nothing-to-draw');
  const after = asked.reduce(withEntry, wallet);
  if (after.entries.length > MOST_HELD) return refuse('too-large');
  return accept({ wallet: after, request: requestOf(asked.map(({ pulse, blinded }) => ({ pulse, blinded }))) });
};

/** A constant or short-cycled source would give every token the same nonce and blind, so anybody could match them. */
const testRandom = (random: RandomBytes): void => {
  const drawn = Array.from({ length: 4 }, () => toHex(draw(random, NONCE_BYTES)));
  if (new Set(drawn).size < drawn.length)
    throw new Error('The source of randomness repeats itself: tokens drawn with it could be told apart.');
};

const newDraw = (pulse: string, key: string, random: RandomBytes): Waiting => {
  const nonce = draw(random, NONCE_BYTES);
  const hidden = blind(tokenInput(pulse, nonce), random);
  return {
    pulse,
    key,
    state: 'waiting',
    nonce: toHex(nonce),
    blind: toHex(hidden.blind),
    blinded: toHex(hidden.blinded),
  };
};
