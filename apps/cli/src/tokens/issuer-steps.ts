import { join } from 'node:path';
import {
  checkToken,
  countFaults,
  issue,
  keyFingerprint,
  listFingerprint,
  type PublishedKeys,
  type PulseKey,
  readPublishedKeys,
  redeem,
} from '@throughline/unlinkable';
import { refused, type Terminal } from '../command.ts';
import { wholeNumberWord } from '../commands/words.ts';
import { granted } from './granted.ts';
import { checkName, type Issuer, publishPulses, withIssuer } from './issuer-folder.ts';
import { handOver, needed, type Step } from './step.ts';
import { mustBeFree, textOf } from './token-files.ts';

const LONGEST_MEMBER = 200;
const MOST_MEMBERS = 1_000_000;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const tellFingerprints = (published: PublishedKeys, terminal: Terminal): void => {
  for (const key of published.keys) terminal.out.write(`${keyFingerprint(key)}  ${key.pulse}\n`);
  terminal.out.write(`${listFingerprint(published)}  the whole list: compare this one\n`);
};

export const keys: Step = {
  words: ['in which folder'],
  options: ['pulses', 'circle'],
  run: async ([folder = ''], options, terminal) => {
    const pulses = needed(options, 'pulses', 'for which pulses, with commas between')
      .split(',')
      .map((word) => checkName('pulse', word.trim()));
    const circle = options.circle === undefined ? undefined : checkName('circle', options.circle);
    const published = await publishPulses(folder, circle, pulses);
    tellFingerprints(published, terminal);
    terminal.out.write(
      `Show ${join(folder, 'keys.json')} to everybody. Keep ${join(folder, 'issuer.json')} secret, and a copy of it.\n`,
    );
    return 0;
  },
};

export const fingerprint: Step = {
  words: ['which list of keys'],
  options: [],
  run: async ([file = ''], _, terminal) => {
    tellFingerprints(granted(readPublishedKeys(await textOf(file))), terminal);
    return 0;
  },
};

export const issueTo: Step = {
  words: ['in which folder', 'which request'],
  options: ['member', 'to'],
  run: async ([folder = '', file = ''], options, terminal) => {
    const member = needed(options, 'member', 'who asks').trim();
    if (member.length > LONGEST_MEMBER) throw refused('member-name-too-long', { most: LONGEST_MEMBER });
    const request = await textOf(file);
    if (options.to !== undefined) await mustBeFree(options.to);
    const answer = granted(
      await withIssuer(folder, ({ keys: known, roll }) => issue({ keys: known, roll, member, request, random })),
    );
    const pulses = answer.draws.map(({ pulse }) => pulse).join(', ');
    return handOver(answer, `${member} is on the roll for ${pulses}.`, options, terminal);
  },
};

/** Reads a token's file. A file that is not JSON is returned as text, so that the library refuses it. */
const tokenIn = async (file: string): Promise<unknown> => {
  const text = await textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * The key of the pulse that a token names. If it names none of ours, any key, because the check then refuses the token.
 */
const keyFor = ({ keys: known }: Issuer, token: unknown): PulseKey => {
  const named = typeof token === 'object' && token !== null && 'pulse' in token ? token.pulse : undefined;
  const key = known.find(({ pulse }) => pulse === named) ?? known[0];
  if (key === undefined) throw refused('issuer-without-pulse');
  return key;
};

export const verify: Step = {
  words: ['in which folder', 'which token'],
  options: [],
  run: async ([folder = '', file = ''], _, terminal) => {
    const token = await tokenIn(file);
    return withIssuer(folder, async (issuer) => {
      const { pulse, nonce } = granted(checkToken(keyFor(issuer, token), token));
      const used = issuer.spent.has(pulse, nonce);
      terminal.out.write(
        `This issuer’s key made it, for ${pulse}. ${used ? 'It has been used.' : 'It has not been used.'}\n`,
      );
      return 0;
    });
  },
};

export const redeemOne: Step = {
  words: ['in which folder', 'which token'],
  options: [],
  run: async ([folder = '', file = ''], _, terminal) => {
    const token = await tokenIn(file);
    return withIssuer(folder, async (issuer) => {
      const { pulse } = granted(await redeem({ key: keyFor(issuer, token), spent: issuer.spent, token }));
      terminal.out.write(`Used, for one answer to ${pulse}.\n`);
      return 0;
    });
  },
};

export const counts: Step = {
  words: ['in which folder', 'which pulse'],
  options: ['members', 'answers'],
  run: async ([folder = '', pulse = ''], options, terminal) => {
    const whole = (name: 'members' | 'answers', word: string) => wholeNumberWord(name, word, 0, MOST_MEMBERS);
    const members = whole('members', needed(options, 'members', 'how many members there are'));
    return withIssuer(folder, async ({ keys: known, roll, spent }) => {
      if (!known.some((key) => key.pulse === pulse)) throw refused('no-such-pulse', { pulse });
      const [issued, redeemed] = [await roll.issued(pulse), await spent.redeemed(pulse)];
      const answers = options.answers === undefined ? redeemed : whole('answers', options.answers);
      terminal.out.write(`Members ${members}, tokens drawn ${issued}, used ${redeemed}, answers ${answers}.\n`);
      const faults = countFaults({ members, issued, redeemed, answers });
      for (const { words } of faults) terminal.err.write(`${words}\n`);
      return faults.length === 0 ? 0 : 1;
    });
  },
};
