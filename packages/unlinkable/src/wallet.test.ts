import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import {
  dropPulses,
  emptyWallet,
  forgetToken,
  markLost,
  prepareDraw,
  publishKeys,
  makePulseKey,
  readWallet,
  sendToken,
  writeWallet,
} from './index.ts';
import { LONGEST_WALLET, MOST_HELD } from './limits.ts';

const circle = tokenCircle(12, 'wallet');
const { asked, wallet } = await drawAll(circle, 'ada');

test('U13 a wallet is read as it was written: waiting, ready, sent, used, lost and empty', () => {
  const { wallet: sent } = valueOf(sendToken(wallet, 'p3'));
  const mixed = markLost(forgetToken(sent, 'p4'), ['p5']);
  expect(new Set(mixed.entries.map(({ state }) => state))).toEqual(new Set(['ready', 'sent', 'used', 'lost']));
  for (const one of [emptyWallet, asked, wallet, mixed])
    expect(readWallet(writeWallet(one))).toEqual({ ok: true, value: one });
});

test('U13 another version, a cut text, an entry that lacks something and a pulse twice are refused', () => {
  const [first] = wallet.entries;
  const text = writeWallet(wallet);
  const of = (entries: unknown) => JSON.stringify({ v: 1, entries });
  expect(readWallet(text.slice(0, -1))).toMatchObject({ ok: false, code: 'wallet-damaged' });
  expect(readWallet(text.replace('"v":1', '"v":2'))).toMatchObject({ code: 'other-version' });
  expect(readWallet('')).toMatchObject({ code: 'wallet-damaged' });
  expect(readWallet(of({}))).toMatchObject({ code: 'wallet-damaged' });
  for (const gone of ['pulse', 'key', 'state', 'nonce', 'seal'])
    expect(readWallet(of([{ ...first, [gone]: undefined }])), gone).toMatchObject({ code: 'wallet-damaged' });
  for (const gone of ['nonce', 'blind', 'blinded'])
    expect(readWallet(of([{ ...asked.entries[0], [gone]: undefined }])), gone).toMatchObject({
      code: 'wallet-damaged',
    });
  expect(readWallet(of([first, first]))).toMatchObject({ code: 'wallet-damaged', pulses: ['p1'] });
  expect(readWallet(of([{ ...first, state: 'stolen' }]))).toMatchObject({ code: 'wallet-damaged' });
  expect(readWallet(' '.repeat(LONGEST_WALLET + 1))).toMatchObject({ code: 'too-large' });
});

test('U13 its size is as said: 400 characters an entry at most, 170 when used, 4.3 kB for twelve tokens', async () => {
  const seed = new Uint8Array(32).fill(1);
  const named = async (names: readonly string[]) => {
    const keys = names.map((name) => makePulseKey({ circle: 'size', pulse: name, seed }));
    return drawAll({ ...circle, keys, published: valueOf(publishKeys(keys)) }, 'size');
  };
  const long = await named(['x'.repeat(64)]);
  expect(JSON.stringify(long.asked.entries[0]).length).toBeLessThanOrEqual(400);
  expect(JSON.stringify(valueOf(sendToken(long.wallet, 'x'.repeat(64))).wallet.entries[0]).length).toBeLessThanOrEqual(
    400,
  );
  expect(JSON.stringify(forgetToken(long.wallet, 'x'.repeat(64)).entries[0]).length).toBeLessThanOrEqual(170);
  expect(401 * MOST_HELD).toBeLessThan(LONGEST_WALLET);
  const twelve = await named(Array.from({ length: 12 }, (_, at) => `0f8fad5b-d9cb-469f-a165-7086728950${at + 10}`));
  expect(writeWallet(twelve.wallet).length).toBeLessThanOrEqual(4_300);
  expect(writeWallet(twelve.wallet).length).toBeGreaterThan(4_000);
});

test('U13 a wallet holds 200 entries at most; what is closed can be dropped', () => {
  const full = {
    v: 1 as const,
    entries: Array.from({ length: MOST_HELD }, (_, at) => ({
      pulse: `old${at}`,
      key: circle.keys[0]?.key as string,
      state: 'used' as const,
    })),
  };
  const { published, random } = circle;
  expect(prepareDraw({ published, wallet: full, random })).toMatchObject({ code: 'too-large' });
  const names = full.entries.map(({ pulse }) => pulse).slice(0, 12);
  expect(prepareDraw({ published, wallet: dropPulses(full, names), random }).ok).toBe(true);
});

test('U14 once the answer is accepted the blinds are gone: nothing on the device tells its draws from others', () => {
  const text = writeWallet(wallet);
  for (const entry of asked.entries) {
    if (entry.state !== 'waiting') throw new Error('it was asked for just now');
    expect(text).not.toContain(entry.blind);
    expect(text).not.toContain(entry.blinded);
    expect(text).toContain(entry.nonce);
  }
});
