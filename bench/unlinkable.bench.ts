import {
  acceptAnswer,
  emptyWallet,
  issue,
  memoryIssueRoll,
  memorySpentSet,
  type PulseKey,
  prepareDraw,
  redeem,
  sendToken,
} from '@throughline/unlinkable';
import { blind, evaluate, evaluateBatch, finishBatch, type KeyPair } from '@throughline/unlinkable/voprf';
import { openBrowser } from '../e2e/one-chromium.ts';
import { browserBundle, MOST_GZIPPED } from '../packages/unlinkable/bench/browser-bundle.ts';
import { tokenCircle, valueOf } from '../packages/unlinkable/bench/circle-of-tokens.ts';
import { PAIRS } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * 100 tokens through the whole protocol (a key and a proof each, reading and writing included), against the library's
 * bare function called as often on one key; one proof for 100 under one key against 100 proofs; the same in Chromium
 * against Node; and the size of what a browser loads against its limit.
 */
const TOKENS = 100;

type Times = Record<string, number[]>;
const times: Times = {};
/**
 * In milliseconds of processor time, so that other work on the machine does not count. In a page only wall time is
 * available.
 */
const timed = async <T>(name: string, what: () => T | Promise<T>): Promise<T> => {
  const before = process.cpuUsage();
  const value = await what();
  const { user, system } = process.cpuUsage(before);
  (times[name] ??= []).push((user + system) / 1000);
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

/** The same steps in a page, timed there: milliseconds of each. */
const inPage = ({ code, keys: secrets }: { readonly code: string; readonly keys: readonly PulseKey[] }) =>
  (async () => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const tokens = (await import(url)) as typeof import('@throughline/unlinkable');
    const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const found: Record<string, number> = {};
    const step = async <T>(name: string, what: () => T | Promise<T>): Promise<T> => {
      const from = performance.now();
      const value = await what();
      found[name] = performance.now() - from;
      return value;
    };
    const told = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.value;
    };
    const list = told(tokens.publishKeys(secrets));
    const { wallet, request } = told(
      await step('blind', () => tokens.prepareDraw({ published: list, wallet: tokens.emptyWallet, random: bytes })),
    );
    const asked = { keys: secrets, roll: tokens.memoryIssueRoll(), member: 'ada', request, random: bytes };
    const answer = told(await step('issue', () => tokens.issue(asked)));
    const held = told(await step('finish', () => tokens.acceptAnswer({ wallet, answer: JSON.stringify(answer) })));
    const spent = tokens.memorySpentSet();
    await step('redeem', async () => {
      for (const key of secrets)
        told(await tokens.redeem({ key, spent, token: told(tokens.sendToken(held, key.pulse)).token }));
    });
    return found;
  })();

const browser = await openBrowser();
try {
  const { code } = await browserBundle('index');
  const page = await browser.newPage();
  const inChromium = async (): Promise<void> => {
    for (const [step, took] of Object.entries(await page.evaluate(inPage, { code, keys })))
      (times[`Chromium ${step}`] ??= []).push(took);
  };
  const turns = [protocol, bare, inChromium];
  // forwards and backwards in turn, so that other work on the machine affects all alike
  for (let at = 0; at < PAIRS; at += 1) for (const turn of at % 2 === 0 ? turns : turns.toReversed()) await turn();
} finally {
  await browser.close();
}

/** At most half of the time may go into our own part: reading, checking, writing. */
const SLOWEST_RATIO = 0.5;
const compare = (name: string, ours: string, baseline: string, least?: number): void => {
  const values = (times[ours] ?? []).map((took, at) => (times[baseline]?.[at] ?? Number.NaN) / took);
  reportFigure({ name, values, ...(least === undefined ? {} : { least }) });
};
compare('blinding 100 tokens on the device, against the bare function', 'blind', 'bare blind', SLOWEST_RATIO);
compare('issuing 100 tokens with their proofs, against the bare function', 'issue', 'bare issue', SLOWEST_RATIO);
compare('testing and finishing 100 tokens, against the bare function', 'finish', 'bare finish', SLOWEST_RATIO);
compare('redeeming 100 tokens, against the bare function', 'redeem', 'bare redeem', SLOWEST_RATIO);
compare('100 under one key: one proof, against a proof each, issuing', 'batch issue', 'bare issue', 1);
compare('100 under one key: one proof, against a proof each, finishing', 'batch finish', 'bare finish', 1);

for (const [step, name] of [
  ['blind', 'blinding'],
  ['issue', 'issuing'],
  ['finish', 'testing and finishing'],
  ['redeem', 'redeeming'],
] as const) {
  compare(`${name} 100 tokens in Chromium, against Node`, `Chromium ${step}`, step);
}
const { gzipped } = await browserBundle('client/index');
reportFigure({
  name: 'what a browser loads to draw and use tokens, gzipped',
  values: [gzipped / 1000],
  unit: 'kB',
  most: MOST_GZIPPED / 1000,
});
