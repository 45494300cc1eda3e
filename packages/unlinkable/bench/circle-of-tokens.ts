import {
  acceptAnswer,
  type DrawAnswer,
  emptyWallet,
  type IssueRoll,
  issue,
  makePulseKey,
  memoryIssueRoll,
  type Outcome,
  prepareDraw,
  type PublishedKeys,
  publishKeys,
  type PulseKey,
  type RandomBytes,
  type Wallet,
} from '../src/index.ts';
import { seededBytes } from './seeded-bytes.ts';

/** The value of a result, or a thrown error: in tests and benches a refusal that nobody expected is a fault. */
export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code} ${outcome.pulses?.join(', ') ?? ''}`);
  return outcome.value;
};

export type TokenCircle = {
  readonly random: RandomBytes;
  readonly keys: readonly PulseKey[];
  readonly published: PublishedKeys;
  readonly roll: IssueRoll;
};

/** An issuer with keys for this many pulses of one circle, named p1, p2, …. */
export const tokenCircle = (pulses: number, seed: string): TokenCircle => {
  const random = seededBytes(seed);
  const secret = random(32);
  const keys = Array.from({ length: pulses }, (_, at) =>
    makePulseKey({ circle: 'bench', pulse: `p${at + 1}`, seed: secret }),
  );
  return { random, keys, published: valueOf(publishKeys(keys)), roll: memoryIssueRoll() };
};

export type Drawing = {
  readonly asked: Wallet;
  readonly request: string;
  readonly answer: DrawAnswer;
  readonly wallet: Wallet;
};

/**
 * A member draws for every pulse. Gives the request as sent, the reply as received, and the wallets before and after.
 */
export const drawAll = async ({ random, keys, published, roll }: TokenCircle, member: string): Promise<Drawing> => {
  const { wallet: asked, request: words } = valueOf(prepareDraw({ published, wallet: emptyWallet, random }));
  const request = JSON.stringify(words);
  const answer = valueOf(await issue({ keys, roll, member, request, random }));
  return { asked, request, answer, wallet: valueOf(acceptAnswer({ wallet: asked, answer: JSON.stringify(answer) })) };
};
