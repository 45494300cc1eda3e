import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import { checkToken, forgetToken, makePulseKey, memorySpentSet, redeem, sendToken, type SpentSet } from './index.ts';

const circle = tokenCircle(2, 'redeeming');
const [key, otherPulse] = circle.keys as [(typeof circle.keys)[number], (typeof circle.keys)[number]];
const { wallet } = await drawAll(circle, 'ada');
const { token } = valueOf(sendToken(wallet, 'p1'));

test('U15 a token holds for the pulse and the key it was drawn for, and for no other', () => {
  expect(checkToken(key, token)).toEqual({ ok: true, value: { pulse: 'p1', nonce: token.nonce } });
  expect(checkToken(key, JSON.stringify(token)).ok).toBe(true);
  expect(checkToken(otherPulse, token)).toMatchObject({ ok: false, code: 'not-a-token' });
  expect(checkToken(otherPulse, { ...token, pulse: 'p2' })).toMatchObject({ code: 'not-a-token' });
  // even if one key is used for two pulses by mistake, the pulse is part of the sealed input
  expect(checkToken({ ...key, pulse: 'p2' }, { ...token, pulse: 'p2' })).toMatchObject({ code: 'not-a-token' });
  expect(checkToken({ ...key, pulse: 'p2' }, token)).toMatchObject({ code: 'not-a-token' });
  const foreign = makePulseKey({ circle: 'bench', pulse: 'p1', seed: new Uint8Array(32) });
  expect(checkToken(foreign, token)).toMatchObject({ code: 'not-a-token' });
});

test('U15 a token changed in any place is refused', () => {
  const bent = (text: string, at: number) =>
    `${text.slice(0, at)}${((Number.parseInt(text[at] ?? '0', 16) + 1) & 15).toString(16)}${text.slice(at + 1)}`;
  for (let at = 0; at < token.seal.length; at += 9)
    expect(checkToken(key, { ...token, seal: bent(token.seal, at) })).toMatchObject({ code: 'not-a-token' });
  for (let at = 0; at < token.nonce.length; at += 7)
    expect(checkToken(key, { ...token, nonce: bent(token.nonce, at) })).toMatchObject({ code: 'not-a-token' });
});

test('U16 a token is used once: the replay is refused, also when both come at the same time', async () => {
  const spent = memorySpentSet();
  const tries = await Promise.all(Array.from({ length: 5 }, () => redeem({ key, spent, token })));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.filter((one) => !one.ok && one.code === 'spent')).toHaveLength(4);
  expect(await redeem({ key, spent, token: JSON.stringify(token) })).toMatchObject({ code: 'spent' });
  // another spelling of the same nonce is not another token
  expect(await redeem({ key, spent, token: { ...token, nonce: token.nonce.toUpperCase() } })).toMatchObject({
    code: 'malformed',
  });
  expect(spent.redeemed('p1')).toBe(1);
  expect(spent.redeemed('p2')).toBe(0);
});

test('U16 a spent set that answers later is waited for', async () => {
  const inner = memorySpentSet();
  const slow: SpentSet = {
    add: async (pulse, nonce) => {
      await Promise.resolve();
      return inner.add(pulse, nonce);
    },
    redeemed: inner.redeemed,
  };
  const tries = await Promise.all([redeem({ key, spent: slow, token }), redeem({ key, spent: slow, token })]);
  expect(tries.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('U17 checking spends nothing, and what does not hold is not entered as spent', async () => {
  const spent = memorySpentSet();
  checkToken(key, token);
  await redeem({ key, spent, token: { ...token, seal: '00'.repeat(64) } });
  expect(spent.redeemed('p1')).toBe(0);
  expect((await redeem({ key, spent, token })).ok).toBe(true);
});

test('U14 a token sent without a reply is sent again; after the reply the device holds nothing of it', () => {
  const sent = valueOf(sendToken(wallet, 'p1'));
  expect(sent.token).toEqual(token);
  expect(valueOf(sendToken(sent.wallet, 'p1'))).toEqual(sent);
  const after = forgetToken(sent.wallet, 'p1');
  expect(sendToken(after, 'p1')).toMatchObject({ ok: false, code: 'no-token' });
  expect(sendToken(after, 'p9')).toMatchObject({ code: 'no-token' });
  const text = JSON.stringify(after);
  expect(text).not.toContain(token.nonce);
  expect(text).not.toContain(token.seal);
  expect(valueOf(sendToken(after, 'p2')).token.pulse).toBe('p2');
  expect(forgetToken(after, 'p9')).toBe(after);
});
