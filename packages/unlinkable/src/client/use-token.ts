import { VERSION } from '../limits.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import type { Token } from '../token.ts';
import { entryOf, type Wallet, withEntry } from './wallet.ts';

export type Sending = {
  /** Store it before the token is sent. */
  readonly wallet: Wallet;
  readonly token: Token;
};

/**
 * The token for this pulse, and the wallet in which it is marked as sent. A token that was sent without a reply is
 * returned again. If the issuer then replies `spent`, the first sending arrived. Refusal: no-token.
 */
export const sendToken = (wallet: Wallet, pulse: string): Outcome<Sending> => {
  const entry = entryOf(wallet, pulse);
  if (entry?.state !== 'ready' && entry?.state !== 'sent') return refuse('no-token', [pulse]);
  const { nonce, seal } = entry;
  return accept({ wallet: withEntry(wallet, { ...entry, state: 'sent' }), token: { v: VERSION, pulse, nonce, seal } });
};

/** After the issuer's reply the device forgets the token, so that it cannot link the device to its answer. */
export const forgetToken = (wallet: Wallet, pulse: string): Wallet => {
  const entry = entryOf(wallet, pulse);
  return entry === undefined ? wallet : withEntry(wallet, { pulse, key: entry.key, state: 'used' });
};
