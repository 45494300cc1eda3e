import {
  acceptAnswer,
  emptyWallet,
  forgetToken,
  listFingerprint,
  markLost,
  prepareDraw,
  readPublishedKeys,
  readWallet,
  sendToken,
  type Wallet,
  type WalletEntry,
  writeWallet,
} from '@throughline/unlinkable';
import { refused } from '../command.ts';
import { granted } from './granted.ts';
import { handOver, needed, type Step, type StepOptions } from './step.ts';
import { alone, mustBeFree, replaceFile, textIfThere, textOf } from './token-files.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** Opens the wallet for one command. Its new state is on disk when this resolves. */
const withWallet = async (
  options: StepOptions,
  work: (wallet: Wallet) => Promise<Wallet> | Wallet,
  missing: 'make' | 'refuse' = 'refuse',
): Promise<void> => {
  const file = needed(options, 'wallet', 'which file is the member’s wallet');
  await alone(file, async () => {
    const text = await textIfThere(file);
    if (text === null && missing === 'refuse') throw refused('no-wallet', { file });
    const before = text === null ? emptyWallet : granted(readWallet(text.trim()));
    const after = await work(before);
    if (after !== before || text === null) await replaceFile(file, `${writeWallet(after)}\n`);
  });
};

const holding = (wallet: Wallet, pulses: readonly string[]): void => {
  const unknown = pulses.filter((pulse) => !wallet.entries.some((entry) => entry.pulse === pulse));
  if (unknown.length > 0) throw refused('wallet-without', { pulses: unknown.join(', ') });
};

export const draw: Step = {
  words: ['which list of keys'],
  options: ['wallet', 'to'],
  run: async ([file = ''], options, terminal) => {
    const published = await textOf(file);
    const list = granted(readPublishedKeys(published));
    if (options.to !== undefined) await mustBeFree(options.to);
    let request: unknown;
    let asked = 0;
    await withWallet(
      options,
      (wallet) => {
        const prepared = granted(prepareDraw({ published, wallet, random }));
        request = prepared.request;
        asked = prepared.request.draws.length;
        return prepared.wallet;
      },
      'make',
    );
    const said = `Asks for ${asked} ${asked === 1 ? 'token' : 'tokens'}. Compare with other members: ${listFingerprint(list)}`;
    return handOver(request, said, options, terminal);
  },
};

export const accept: Step = {
  words: ['which answer'],
  options: ['wallet'],
  run: async ([file = ''], options, terminal) => {
    const answer = await textOf(file);
    let ready = 0;
    await withWallet(options, (wallet) => {
      const after = granted(acceptAnswer({ wallet, answer }));
      ready = after.entries.filter((entry) => entry.state === 'ready').length;
      return after;
    });
    terminal.out.write(`The proofs hold. Tokens ready: ${ready}.\n`);
    return 0;
  },
};

const STATES: Readonly<Record<WalletEntry['state'], string>> = {
  waiting: 'asked for, no answer yet',
  ready: 'ready',
  sent: 'handed in, no reply seen',
  used: 'used',
  lost: 'no token here',
};

export const held: Step = {
  words: [],
  options: ['wallet'],
  run: async (_, options, terminal) => {
    await withWallet(options, (wallet) => {
      for (const { pulse, state } of wallet.entries) terminal.out.write(`${pulse}  ${STATES[state]}\n`);
      if (wallet.entries.length === 0) terminal.out.write('The wallet is empty.\n');
      return wallet;
    });
    return 0;
  },
};

export const use: Step = {
  words: ['for which pulse'],
  options: ['wallet', 'to'],
  run: async ([pulse = ''], options, terminal) => {
    if (options.to !== undefined) await mustBeFree(options.to);
    let token: unknown;
    await withWallet(options, (wallet) => {
      const sending = granted(sendToken(wallet, pulse));
      token = sending.token;
      return sending.wallet;
    });
    return handOver(token, `The token for ${pulse}. It goes with one answer.`, options, terminal);
  },
};

export const forget: Step = {
  words: ['which pulse'],
  options: ['wallet'],
  run: async ([pulse = ''], options, terminal) => {
    await withWallet(options, (wallet) => {
      holding(wallet, [pulse]);
      return forgetToken(wallet, pulse);
    });
    terminal.out.write(`Nothing of ${pulse} is left that would lead from here to its answer.\n`);
    return 0;
  },
};

export const lost: Step = {
  words: ['which pulse'],
  more: true,
  options: ['wallet'],
  run: async (pulses, options, terminal) => {
    await withWallet(options, (wallet) => {
      holding(wallet, pulses);
      return markLost(wallet, pulses);
    });
    terminal.out.write(`Given up: ${pulses.join(', ')}.\n`);
    return 0;
  },
};
