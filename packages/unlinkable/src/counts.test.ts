import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import { countFaults, memorySpentSet, redeem, sendToken } from './index.ts';
import { tokenInput } from './token.ts';
import { evaluate, fromHex, toHex } from './voprf.ts';

const codes = (counts: Parameters<typeof countFaults>[0]) => countFaults(counts).map(({ code }) => code);

test('U19 counts that fit have no fault; each kind of too many is named', () => {
  expect(codes({ members: 12, issued: 11, redeemed: 9, answers: 9 })).toEqual([]);
  expect(codes({ members: 12, issued: 12, redeemed: 12, answers: 12 })).toEqual([]);
  expect(codes({ members: 12, issued: 13, redeemed: 9, answers: 9 })).toEqual(['issued-beyond-members']);
  expect(codes({ members: 12, issued: 11, redeemed: 12, answers: 9 })).toEqual(['redeemed-beyond-issued']);
  expect(codes({ members: 12, issued: 11, redeemed: 9, answers: 10 })).toEqual(['answers-beyond-redeemed']);
  expect(codes({ members: 1, issued: 2, redeemed: 3, answers: 4 })).toHaveLength(3);
  for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(codes({ members: 12, issued: wrong, redeemed: 0, answers: 0 })).toEqual(['not-counts']);
});

test('U19 an issuer that makes tokens of its own shows, once they are more than were drawn', async () => {
  const circle = tokenCircle(1, 'stuffing');
  const [key] = circle.keys as [(typeof circle.keys)[number]];
  const spent = memorySpentSet();
  for (const member of ['ada', 'ben']) {
    const { wallet } = await drawAll(circle, member);
    if (member === 'ada') await redeem({ key, spent, token: valueOf(sendToken(wallet, 'p1')).token });
  }
  const counts = async () => ({
    members: 3,
    issued: await circle.roll.issued('p1'),
    redeemed: await spent.redeemed('p1'),
    answers: await spent.redeemed('p1'),
  });
  const forge = async (nonce: string) => {
    const seal = toHex(evaluate(fromHex(key.secret), tokenInput('p1', fromHex(nonce))));
    expect((await redeem({ key, spent, token: { v: 1, pulse: 'p1', nonce, seal } })).ok).toBe(true);
  };
  // a stated limit: up to the number drawn, it does not show
  await forge('01'.repeat(32));
  expect(countFaults(await counts())).toEqual([]);
  await forge('02'.repeat(32));
  expect(countFaults(await counts())).toMatchObject([{ code: 'redeemed-beyond-issued' }]);
});
