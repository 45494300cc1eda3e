import {
  acceptAnswer,
  emptyWallet,
  issue,
  memoryIssueRoll,
  memorySpentSet,
  prepareDraw,
  redeem,
  sendToken,
} from '@throughline/unlinkable';
import { blind, evaluate, evaluateBatch, finishBatch, type KeyPair } from '@throughline/unlinkable/voprf';
import { tokenCircle, valueOf } from '../packages/unlinkable/bench/circle-of-tokens.ts';
import { clock, middleOf, print, round } from './measure.ts';

/**
 * 100 tokens through the whole protocol (a key and a proof each, reading and writing included), against the bare function
 * of the library called as often on one key; and one proof for 100 under one key against 100 proofs.
 */
const TOKENS = 100;
const ROUNDS = 5;

type Times = Record<string, number[]>;
const times: Times = {};
const timed = async <T>(name: string, what: () => T | Promise<T>): Promise<T> => {
  const from = clock();
  const value = await what();
  (times[name] ??= []).push(clock() - from);
  return value;
};

const circle = tokenCircle(TOKENS, 'bench');
const { keys, published, random } = circle;
const pair: KeyPair = {
  secretKey: Uint8Array.from(Buffer.from(keys[0]?.secret ?? '', 'hex')),
  publicKey: Uint8Array.from(Buffer.from(keys[0]?.key ?? '', 'hex')),
};
const inputs = Array.from({ length: TOKENS }, (_, at) => new Uint8Array(60).fill(at));

const protocol = async (): Promise<void> => {
  const { wallet, request } = valueOf(
    await timed('blind', () => prepareDraw({ published, wallet: emptyWallet, random })),
  );
  const answer = valueOf(
    await timed('issue', () =>
      issue({ keys, roll: memoryIssueRoll(), member: 'ada', request: JSON.stringify(request), random }),
    ),
  );
  const held = valueOf(await timed('finish', () => acceptAnswer({ wallet, answer: JSON.stringify(answer) })));
  const spent = memorySpentSet();
  await timed('redeem', async () => {
    for (const key of keys) valueOf(await redeem({ key, spent, token: valueOf(sendToken(held, key.pulse)).token }));
  });
};

const bare = async (): Promise<void> => {
  const hidden = await timed('bare blind', () => inputs.map((input) => ({ input, ...blind(input, random) })));
  const singly = await timed('bare issue', () => hidden.map(({ blinded }) => evaluateBatch(pair, [blinded], random)));
  await timed('bare finish', () =>
    hidden.map((item, at) => {
      const { evaluated, proof } = singly[at] as ReturnType<typeof evaluateBatch>;
      const outputs = finishBatch([{ ...item, evaluated: evaluated[0] as Uint8Array }], pair.publicKey, proof);
      if (outputs === null) throw new Error('An honest proof did not hold.');
    }),
  );
  await timed('bare redeem', () => inputs.map((input) => evaluate(pair.secretKey, input)));
  const together = await timed('batch issue', () =>
    evaluateBatch(
      pair,
      hidden.map(({ blinded }) => blinded),
      random,
    ),
  );
  const finished = await timed('batch finish', () =>
    finishBatch(
      hidden.map((item, at) => ({ ...item, evaluated: together.evaluated[at] as Uint8Array })),
      pair.publicKey,
      together.proof,
    ),
  );
  if (finished?.length !== TOKENS) throw new Error('An honest proof did not hold.');
};

for (let at = 0; at < ROUNDS; at += 1) {
  await protocol();
  await bare();
}

const middle = (name: string): number => middleOf(times[name] ?? []);
/** At most so much of the time goes into our own part: reading, checking, writing. */
const SLOWEST_RATIO = 0.5;
let slow = false;
const compare = (name: string, ours: string, baseline: string, bar?: number): void => {
  const ratio = middle(baseline) / middle(ours);
  slow ||= bar !== undefined && ratio < bar;
  print({
    name,
    ours: round(middle(ours)),
    baseline: round(middle(baseline)),
    unit: 'ms',
    ratio: round(ratio),
    ...(bar === undefined ? {} : { bar }),
  });
};
compare('blinding 100 tokens on the device, against the bare function', 'blind', 'bare blind', SLOWEST_RATIO);
compare('issuing 100 tokens with their proofs, against the bare function', 'issue', 'bare issue', SLOWEST_RATIO);
compare('testing and finishing 100 tokens, against the bare function', 'finish', 'bare finish', SLOWEST_RATIO);
compare('redeeming 100 tokens, against the bare function', 'redeem', 'bare redeem', SLOWEST_RATIO);
compare('100 under one key: one proof, against a proof each, issuing', 'batch issue', 'bare issue', 1);
compare('100 under one key: one proof, against a proof each, finishing', 'batch finish', 'bare finish', 1);
if (slow) process.exitCode = 1;
