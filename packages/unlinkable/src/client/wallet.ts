import { LONGEST_WALLET, MOST_HELD, VERSION } from '../limits.ts';
import { field, isHex, isPulse, readList, readMessage } from '../read-message.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { ELEMENT_BYTES, NONCE_BYTES, OUTPUT_BYTES } from '../voprf.ts';

type Held = {
  readonly pulse: string;
  /** The published key this device saw when it drew: no other is accepted for this pulse again. */
  readonly key: string;
};

/** Asked for, not answered yet. The blind is secret: with it, the draw and the token can be told to be one. */
export type Waiting = Held & {
  readonly state: 'waiting';
  readonly nonce: string;
  readonly blind: string;
  readonly blinded: string;
};

/** A token: not handed in yet (ready), or handed in and no reply seen (sent). The blind is gone. */
export type Ready = Held & { readonly state: 'ready' | 'sent'; readonly nonce: string; readonly seal: string };

/** Used up. Nothing is left that would lead from this device to its answer. */
export type Used = Held & { readonly state: 'used' };

/** No token here, and none will be: drawn by another device of this member, or damaged. Not asked for again. */
export type Lost = Held & { readonly state: 'lost' };

export type WalletEntry = Waiting | Ready | Used | Lost;

/**
 * What a device keeps, as versioned JSON: at most 200 entries of at most 400 characters each (a used one 170), so at most
 * 80 kB; the tokens of twelve pulses named by UUIDs take 4.3 kB. Keep it where other sites and other people cannot read
 * it: whoever has it can answer in the member's place.
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
 * A stored wallet's text. Refusals: wallet-damaged, other-version, too-large. Keep the text where it is refused: what
 * is written over cannot be drawn again.
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

/** With this entry in the place of the one it had for the same pulse, or at the end. */
export const withEntry = (wallet: Wallet, entry: WalletEntry): Wallet => ({
  ...wallet,
  entries: entryOf(wallet, entry.pulse)
    ? wallet.entries.map((one) => (one.pulse === entry.pulse ? entry : one))
    : [...wallet.entries, entry],
});

/** With nothing left of these pulses but that they are not to be asked for: the issuer said already-drawn, or wallet-damaged. */
export const markLost = (wallet: Wallet, pulses: readonly string[]): Wallet => ({
  ...wallet,
  entries: wallet.entries.map((entry) =>
    pulses.includes(entry.pulse) ? { pulse: entry.pulse, key: entry.key, state: 'lost' } : entry,
  ),
});

/** Without what it holds for these pulses, whose answers are closed: room for new ones. */
export const dropPulses = (wallet: Wallet, pulses: readonly string[]): Wallet => ({
  ...wallet,
  entries: wallet.entries.filter(({ pulse }) => !pulses.includes(pulse)),
});
