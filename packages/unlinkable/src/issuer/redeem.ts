import { equalBytes } from '@noble/curves/utils.js';
import { LONGEST_TOKEN } from '../limits.ts';
import { readMessage } from '../read-message.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { readToken, tokenInput } from '../token.ts';
import { evaluate, fromHex } from '../voprf.ts';
import type { PulseKey } from './pulse-key.ts';
import type { SpentSet } from './spent-set.ts';

/** A valid token. The spent set stores the nonce, which was never seen when the token was drawn. */
export type Checked = { readonly pulse: string; readonly nonce: string };

/**
 * Checks whether the token was made by this pulse's key, for this pulse. This does not spend it: use it where the
 * answer and the spent token are stored in one transaction. Refusals: malformed, other-version, too-large, not-a-token.
 */
export const checkToken = (key: PulseKey, token: unknown): Outcome<Checked> => {
  const read = readMessage(token, LONGEST_TOKEN);
  if (!read.ok) return read;
  const given = readToken(read.value);
  if (given === null) return refuse('malformed');
  if (given.pulse !== key.pulse) return refuse('not-a-token');
  const seal = evaluate(fromHex(key.secret), tokenInput(given.pulse, fromHex(given.nonce)));
  // constant time: it does not reveal how much of a guess was right
  if (!equalBytes(seal, fromHex(given.seal))) return refuse('not-a-token');
  return accept({ pulse: given.pulse, nonce: given.nonce });
};

/** Checks a token and spends it. Refusals: those of `checkToken`, and spent. */
export const redeem = async ({
  key,
  spent,
  token,
}: {
  readonly key: PulseKey;
  readonly spent: SpentSet;
  /** As received: text, or parsed. */
  readonly token: unknown;
}): Promise<Outcome<Checked>> => {
  const checked = checkToken(key, token);
  if (!checked.ok) return checked;
  return (await spent.add(checked.value.pulse, checked.value.nonce)) ? checked : refuse('spent');
};
