import { LONGEST_WALLET, MOST_HELD, VERSION } from '../limits.ts';
import { field, isHex, isPulse, readList, readMessage } from '../read-message.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { ELEMENT_BYTES, NONCE_BYTES, OUTPUT_BYTES } from '../voprf.ts';

type Held = {
  readonly pulse: string;
  /** The published key that this device saw when it drew. No other key is accepted for this pulse. */
  readonly key: string;
};

/** Requested, not yet answered. The blind is secret: it links the draw to the token. */
export type Waiting = Held & {
  readonly state: 'waiting';
  readonly nonce: string;
  readonly blind: string;
  readonly blinded: string;
};

/** A token: not used yet (ready), or sent and no reply seen (sent). The blind is gone. */
export type Ready = Held & { readonly state: 'ready' | 'sent'; readonly nonce: string; readonly seal: string };

/** Used. Nothing is left that links this device to its answer. */
export type Used = Held & { readonly state: 'used' };

/** No token here, and none will come: drawn by another device of this member, or damaged. Not requested again. */
export type Lost = Held & { readonly state: 'lost' };

export type WalletEntry = Waiting | Ready | Used | Lost;

/**
 * What a device keeps, as versioned JSON: at most 200 entries of at most 400 characters each (a used one 170), so at
 * most 80 kB; the tokens of twelve pulses named by UUIDs take 4.3 kB. Store it where other sites and other people
 * cannot read it: a person who has it can answer in the member's place.
 */
export type Wallet = { readonly v: typeof VERSION; readonly entries: readonly WalletEntry[] };

export const emptyWallet: Wallet = { v: VERSION, entries: [] };

const readEntry = (item: unknown): WalletEntry | null => {
  const [pulse, key, state] = ['pulse', 'key', 'state'].map((name) => field(item, name));
  if (!isPulse(pulse) || !isHex(key, ELEMENT_BYTES)) return null;
  if (state === 'used' || state === 'lost') return { pulse, key, state };
  const [nonce, seal, blind, blinded] = ['nonce', 'seal', 'blind', 'blinded'].map((name) => field(item, name));
  if (!isHex(nonce, NONCE_BYTES)) return null;
  if ((state === 'ready' || state === 'sent') && isHex(seal, OUTPUT_BYTES)) return { pulse, key, state, nonce, seal };
  if (state === 'waiting' && isHex(blind, ELEMENT_BYTES) && isHex(blinded, ELEMENT_BYTES))
    return { pulse, key, state, nonce, blind, blinded };
  return null;
};

/**
 * Reads a stored wallet. Refusals: wallet-damaged, other-version, too-large. Keep a refused text: tokens that are
 * overwritten cannot be drawn again.
 */
export const readWallet = (text: string): Outcome<Wallet> => {
  const read = readMessage(text, LONGEST_WALLET);
  if (!read.ok) return read.code === 'malformed' ? refuse('wallet-damaged') : read;
  const list = field(read.value, 'entries');
  if (Array.isArray(list) && list.length === 0) return accept(emptyWallet);
  const entries = readList(read.value, 'entries', MOST_HELD, readEntry);
  if (entries.ok) return accept({ v: VERSION, entries: entries.value });
  return entries.code === 'too-large' ? entries : refuse('wallet-damaged', entries.pulses);
};

export const writeWallet = (wallet: Wallet): string => JSON.stringify(wallet);

export const entryOf = (wallet: Wallet, pulse: string): WalletEntry | undefined =>
  wallet.entries.find((entry) => entry.pulse === pulse);

/** Replaces the entry for the same pulse, or adds this one at the end. */
export const withEntry = (wallet: Wallet, entry: WalletEntry): Wallet => ({
  ...wallet,
  entries: entryOf(wallet, entry.pulse)
    ? wallet.entries.map((one) => (one.pulse === entry.pulse ? entry : one))
    : [...wallet.entries, entry],
});

/** Marks these pulses as not to be requested again: the issuer replied already-drawn, or the wallet is damaged. */
export const markLost = (wallet: Wallet, pulses: readonly string[]): Wallet => ({
  ...wallet,
  entries: wallet.entries.map((entry) =>
    pulses.includes(entry.pulse) ? { pulse: entry.pulse, key: entry.key, state: 'lost' } : entry,
  ),
});

/** Removes the entries for these pulses, whose answers are closed, to make room for new ones. */
export const dropPulses = (wallet: Wallet, pulses: readonly string[]): Wallet => ({
  ...wallet,
  entries: wallet.entries.filter(({ pulse }) => !pulses.includes(pulse)),
});
